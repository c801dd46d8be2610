package kh.cncc.engine.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An official on a seat from a day to a day, or until further notice. Both days count. */
record Term(
        ReferenceRow row,
        long seat,
        long official,
        LocalDate from,
        @Nullable LocalDate to) {

    String legalAct() {
        return row.text("legal_act");
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }
}
