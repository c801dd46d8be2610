package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Seats that an action may be given to, and mechanisms that may get a copy: those of the area first, then up to the nation. */
@Component
class SeatChoices {

    /** As many as somebody reads through. */
    private static final int MOST = 50;

    private final DSLContext db;
    private final ConsentRules rules;
    private final Organisation organisation;

    SeatChoices(DSLContext db, ConsentRules rules, Organisation organisation) {
        this.db = db;
        this.rules = rules;
        this.organisation = organisation;
    }

    /** Those whose title or mechanism has all of these words in it. */
    List<Seat> seats(String area, String text) {
        Condition found = DSL.and(
                text.strip().isEmpty()
                        ? List.of()
                        : java.util.Arrays.stream(text.strip().split("\\s+"))
                                .map(SeatChoices::named)
                                .toList());
        return db.select(SEAT.ID)
                .from(SEAT)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(SEAT.ACTIVE)
                .and(MECHANISM.STATUS.eq("active"))
                .and(found)
                .orderBy(nearness(area), MECHANISM.NAME_EN, SEAT.NUMBER, SEAT.ID)
                .limit(MOST)
                .fetch(row -> organisation.seat(new SeatId(row.value1())));
    }

    DecideOptions options(MatterFacts matter, MechanismId mechanism) {
        return new DecideOptions(
                rules.of(mechanism),
                matter.confidentiality() == Confidentiality.CONFIDENTIAL ? List.of() : copies(matter.area()));
    }

    private List<DecideOptions.CopyTo> copies(String area) {
        return db.select(MECHANISM.ID, MECHANISM.NAME_EN, MECHANISM.NAME_KM)
                .from(MECHANISM)
                .where(MECHANISM.STATUS.eq("active"))
                .and(MECHANISM.AREA_CODE.in(upwards(area)))
                .orderBy(nearness(area), MECHANISM.NAME_EN, MECHANISM.ID)
                .fetch(row ->
                        new DecideOptions.CopyTo(new MechanismId(row.value1()), new Words(row.value2(), row.value3())));
    }

    private static Condition named(String word) {
        return DSL.or(
                List.of(SEAT.TITLE_EN, SEAT.TITLE_KM, MECHANISM.NAME_EN, MECHANISM.NAME_KM, MECHANISM.ABBR_EN).stream()
                        .map(name -> name.containsIgnoreCase(word))
                        .toList());
    }

    private Field<Integer> nearness(String area) {
        List<String> upwards = upwards(area);
        var nearness = DSL.case_(MECHANISM.AREA_CODE).when(upwards.getFirst(), 0);
        for (int i = 1; i < upwards.size(); i++) {
            nearness = nearness.when(upwards.get(i), i);
        }
        return nearness.else_(upwards.size());
    }

    /** The area and all it lies in. */
    private List<String> upwards(String area) {
        return Stream.concat(
                        Stream.of(area), organisation.ancestors(area).stream().map(Area::code))
                .toList();
    }
}
