package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who holds which seat, from when to when. An appointment ends by its {@code to} date, not by leaving its line out: a line that is gone
 * changes nothing, since appointments are also made elsewhere.
 */
@Component
class AppointmentSection implements ReferenceSection {

    private final DSLContext db;
    private final AppointmentRegister register;
    private final boolean demo;

    AppointmentSection(DSLContext db, AppointmentRegister register, @Value("${cncc.demo:false}") boolean demo) {
        this.db = db;
        this.register = register;
        this.demo = demo;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        boolean seatsAreWritten = problems.none();
        List<ReferenceRow> rows = new ArrayList<>(read("reference", files, problems));
        if (demo) {
            rows.addAll(read("demo", files, problems));
        }
        rows.forEach(row -> check(row, problems));
        if (seatsAreWritten) {
            List<Term> terms = terms(rows, problems);
            checkOverlaps(terms, problems);
            register.write(terms, problems);
        }
    }

    private static List<ReferenceRow> read(String folder, ReferenceFiles files, Problems problems) {
        return files.rows(folder + "/appointments.csv", problems, "seat", "official", "from", "to", "legal_act");
    }

    private static void check(ReferenceRow row, Problems problems) {
        for (String column : List.of("seat", "official", "from", "legal_act")) {
            row.required(column, problems);
        }
        LocalDate from = row.date("from", problems);
        LocalDate to = row.date("to", problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(row, "ends before it begins");
        }
    }

    private List<Term> terms(List<ReferenceRow> rows, Problems problems) {
        Map<String, Long> seats =
                db.select(SEAT.CODE, SEAT.ID).from(SEAT).where(SEAT.ACTIVE).fetchMap(SEAT.CODE, SEAT.ID);
        Map<String, Long> officials =
                db.select(OFFICIAL.USERNAME, OFFICIAL.ID).from(OFFICIAL).fetchMap(OFFICIAL.USERNAME, OFFICIAL.ID);
        List<Term> terms = new ArrayList<>();
        for (ReferenceRow row : rows) {
            Long seat = known(seats, row, "seat", problems);
            Long official = known(officials, row, "official", problems);
            LocalDate from = row.date("from", new Problems());
            LocalDate to = row.date("to", new Problems());
            if (seat != null && official != null && from != null) {
                terms.add(new Term(row, seat, official, from, to));
            }
        }
        return terms;
    }

    private static @Nullable Long known(Map<String, Long> ids, ReferenceRow row, String column, Problems problems) {
        Long id = ids.get(row.text(column));
        if (id == null && row.orNull(column) != null) {
            problems.add(row, "unknown " + column + " " + row.text(column));
        }
        return id;
    }

    private static void checkOverlaps(List<Term> terms, Problems problems) {
        Map<Long, Term> last = new HashMap<>();
        for (Term term : terms.stream().sorted(Comparator.comparing(Term::from)).toList()) {
            Term before = last.put(term.seat(), term);
            if (before != null && before.overlaps(term.from(), term.to())) {
                problems.add(
                        term.row(),
                        "the seat is held until "
                                + (before.to() == null
                                        ? "further notice"
                                        : before.to().toString()) + " by the appointment of line "
                                + before.row().line() + " of " + before.row().file());
            }
        }
    }
}
