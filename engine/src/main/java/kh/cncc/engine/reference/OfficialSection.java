package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The officials and their appointments: the installation's own and, in a demo only, invented ones. */
@Component
class OfficialSection implements ReferenceSection {

    private final DSLContext db;
    private final PasswordEncoder passwords;
    private final boolean demo;
    private final String demoPassword;

    OfficialSection(
            DSLContext db,
            PasswordEncoder passwords,
            @Value("${cncc.demo:false}") boolean demo,
            @Value("${cncc.demo-password:reach-every-child}") String demoPassword) {
        this.db = db;
        this.passwords = passwords;
        this.demo = demo;
        this.demoPassword = demoPassword;
    }

    private record Term(
            ReferenceRow row,
            long seat,
            long official,
            LocalDate from,
            @Nullable LocalDate to) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        load(files, problems, "reference", false);
        if (demo) {
            load(files, problems, "demo", true);
        }
    }

    private void load(ReferenceFiles files, Problems problems, String folder, boolean invented) {
        List<ReferenceRow> officials = files.rows(
                folder + "/officials.csv", problems, "username", "name_en", "name_km", "email", "phone", "language");
        List<ReferenceRow> appointments =
                files.rows(folder + "/appointments.csv", problems, "seat", "official", "from", "to", "legal_act");
        check(officials, problems);
        if (!problems.none()) {
            return;
        }
        writeOfficials(officials, invented);
        List<Term> terms = terms(appointments, problems);
        checkOverlaps(terms, problems);
        if (problems.none()) {
            writeTerms(terms);
        }
    }

    private static void check(List<ReferenceRow> officials, Problems problems) {
        Set<String> names = new HashSet<>();
        for (ReferenceRow row : officials) {
            row.required("name_en", problems);
            row.required("name_km", problems);
            if (!Set.of("km", "en").contains(row.text("language"))) {
                problems.add(row, "language is neither km nor en: " + row.text("language"));
            }
            if (!names.add(row.required("username", problems))) {
                problems.add(row, "duplicate username " + row.text("username"));
            }
        }
    }

    private void writeOfficials(List<ReferenceRow> rows, boolean invented) {
        if (rows.isEmpty()) {
            return;
        }
        String hash = invented ? demoHash() : null;
        var insert = db.insertInto(
                OFFICIAL,
                OFFICIAL.USERNAME,
                OFFICIAL.NAME_EN,
                OFFICIAL.NAME_KM,
                OFFICIAL.EMAIL,
                OFFICIAL.PHONE,
                OFFICIAL.LANGUAGE,
                OFFICIAL.PASSWORD_HASH,
                OFFICIAL.DEMO);
        for (ReferenceRow row : rows) {
            insert = insert.values(
                    row.text("username"),
                    row.text("name_en"),
                    row.text("name_km"),
                    row.orNull("email"),
                    row.orNull("phone"),
                    row.text("language"),
                    hash,
                    invented);
        }
        insert.onConflict(OFFICIAL.USERNAME)
                .doUpdate()
                .set(OFFICIAL.NAME_EN, DSL.excluded(OFFICIAL.NAME_EN))
                .set(OFFICIAL.NAME_KM, DSL.excluded(OFFICIAL.NAME_KM))
                .set(OFFICIAL.EMAIL, DSL.excluded(OFFICIAL.EMAIL))
                .set(OFFICIAL.PHONE, DSL.excluded(OFFICIAL.PHONE))
                .set(OFFICIAL.PASSWORD_HASH, DSL.coalesce(DSL.excluded(OFFICIAL.PASSWORD_HASH), OFFICIAL.PASSWORD_HASH))
                .where(DSL.row(
                                OFFICIAL.NAME_EN,
                                OFFICIAL.NAME_KM,
                                OFFICIAL.EMAIL,
                                OFFICIAL.PHONE,
                                OFFICIAL.PASSWORD_HASH)
                        .isDistinctFrom(DSL.row(
                                DSL.excluded(OFFICIAL.NAME_EN),
                                DSL.excluded(OFFICIAL.NAME_KM),
                                DSL.excluded(OFFICIAL.EMAIL),
                                DSL.excluded(OFFICIAL.PHONE),
                                DSL.coalesce(DSL.excluded(OFFICIAL.PASSWORD_HASH), OFFICIAL.PASSWORD_HASH))))
                .execute();
    }

    /** One hash for all demo officials, kept while the password stays the same: hashing is slow on purpose. */
    private String demoHash() {
        String known = db.select(DSL.max(OFFICIAL.PASSWORD_HASH))
                .from(OFFICIAL)
                .where(OFFICIAL.DEMO)
                .fetchSingle()
                .value1();
        return known != null && passwords.matches(demoPassword, known) ? known : passwords.encode(demoPassword);
    }

    private List<Term> terms(List<ReferenceRow> rows, Problems problems) {
        Map<String, Long> seats =
                db.select(SEAT.CODE, SEAT.ID).from(SEAT).where(SEAT.ACTIVE).fetchMap(SEAT.CODE, SEAT.ID);
        Map<String, Long> officials =
                db.select(OFFICIAL.USERNAME, OFFICIAL.ID).from(OFFICIAL).fetchMap(OFFICIAL.USERNAME, OFFICIAL.ID);
        List<Term> terms = new ArrayList<>();
        for (ReferenceRow row : rows) {
            Long seat = seats.get(row.text("seat"));
            Long official = officials.get(row.text("official"));
            LocalDate from = row.date("from", problems);
            LocalDate to = row.date("to", problems);
            row.required("legal_act", problems);
            row.required("from", problems);
            if (seat == null) {
                problems.add(row, "unknown seat " + row.text("seat"));
            }
            if (official == null) {
                problems.add(row, "unknown official " + row.text("official"));
            }
            if (from != null && to != null && to.isBefore(from)) {
                problems.add(row, "ends before it begins");
            }
            if (seat != null && official != null && from != null) {
                terms.add(new Term(row, seat, official, from, to));
            }
        }
        return terms;
    }

    private static void checkOverlaps(List<Term> terms, Problems problems) {
        Map<Long, Term> last = new HashMap<>();
        for (Term term : terms.stream().sorted(Comparator.comparing(Term::from)).toList()) {
            Term before = last.put(term.seat(), term);
            if (before != null && (before.to() == null || !before.to().isBefore(term.from()))) {
                problems.add(
                        term.row(),
                        "the seat is held until "
                                + (before.to() == null
                                        ? "further notice"
                                        : before.to().toString()) + " by the appointment of line "
                                + before.row().line());
            }
        }
    }

    private void writeTerms(List<Term> terms) {
        if (terms.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                APPOINTMENT,
                APPOINTMENT.SEAT_ID,
                APPOINTMENT.OFFICIAL_ID,
                APPOINTMENT.FROM_DATE,
                APPOINTMENT.TO_DATE,
                APPOINTMENT.LEGAL_ACT);
        for (Term term : terms.stream().sorted(Comparator.comparing(Term::from)).toList()) {
            insert = insert.values(
                    term.seat(),
                    term.official(),
                    term.from(),
                    term.to(),
                    term.row().text("legal_act"));
        }
        insert.onConflict(APPOINTMENT.SEAT_ID, APPOINTMENT.OFFICIAL_ID, APPOINTMENT.FROM_DATE)
                .doUpdate()
                .set(APPOINTMENT.TO_DATE, DSL.excluded(APPOINTMENT.TO_DATE))
                .set(APPOINTMENT.LEGAL_ACT, DSL.excluded(APPOINTMENT.LEGAL_ACT))
                .where(DSL.row(APPOINTMENT.TO_DATE, APPOINTMENT.LEGAL_ACT)
                        .isDistinctFrom(
                                DSL.row(DSL.excluded(APPOINTMENT.TO_DATE), DSL.excluded(APPOINTMENT.LEGAL_ACT))))
                .execute();
    }
}
