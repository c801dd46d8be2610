package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.db.tables.records.AppointmentRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Brings the appointments in the database to what the files say about them. */
@Component
class AppointmentRegister {

    private final DSLContext db;

    AppointmentRegister(DSLContext db) {
        this.db = db;
    }

    private record Key(long seat, long official, LocalDate from) {

        static Key of(AppointmentRecord row) {
            return new Key(row.getSeatId(), row.getOfficialId(), row.getFromDate());
        }

        static Key of(Term term) {
            return new Key(term.seat(), term.official(), term.from());
        }
    }

    /** Writes when nothing is wrong. What is changed is written anew, since a seat may not have two holders even in passing. */
    void write(List<Term> terms, Problems problems) {
        Map<Key, AppointmentRecord> left =
                db.selectFrom(APPOINTMENT).fetchStream().collect(Collectors.toMap(Key::of, Function.identity()));
        List<Term> missing = new ArrayList<>();
        List<Term> written = new ArrayList<>();
        List<Long> replaced = new ArrayList<>();
        for (Term term : terms) {
            AppointmentRecord known = left.remove(Key.of(term));
            if (known == null) {
                missing.add(term);
            } else if (!says(known, term)) {
                replaced.add(known.getId());
                written.add(term);
            }
        }
        for (Term term : missing) {
            corrected(term, left).ifPresent(known -> {
                left.remove(Key.of(known));
                replaced.add(known.getId());
            });
            written.add(term);
        }
        checkHeld(written, left, problems);
        if (problems.none()) {
            db.deleteFrom(APPOINTMENT).where(APPOINTMENT.ID.in(replaced)).execute();
            insert(written);
        }
    }

    private static boolean says(AppointmentRecord known, Term term) {
        return Objects.equals(known.getToDate(), term.to())
                && known.getLegalAct().equals(term.legalAct());
    }

    /** The same official on the same seat at the same time: the line was corrected, its first day was wrong. */
    private static Optional<AppointmentRecord> corrected(Term term, Map<Key, AppointmentRecord> left) {
        return left.values().stream()
                .filter(known -> known.getSeatId() == term.seat() && known.getOfficialId() == term.official())
                .filter(known -> term.overlaps(known.getFromDate(), known.getToDate()))
                .findFirst();
    }

    private void checkHeld(List<Term> written, Map<Key, AppointmentRecord> left, Problems problems) {
        Map<Long, List<AppointmentRecord>> bySeat =
                left.values().stream().collect(Collectors.groupingBy(AppointmentRecord::getSeatId));
        for (Term term : written) {
            bySeat.getOrDefault(term.seat(), List.of()).stream()
                    .filter(known -> term.overlaps(known.getFromDate(), known.getToDate()))
                    .forEach(known -> problems.add(
                            term.row(),
                            "the seat is held by " + username(known) + " since " + known.getFromDate()
                                    + "; that appointment needs its line, with a last day"));
        }
    }

    private String username(AppointmentRecord known) {
        return db.select(OFFICIAL.USERNAME)
                .from(OFFICIAL)
                .where(OFFICIAL.ID.eq(known.getOfficialId()))
                .fetchSingle()
                .value1();
    }

    private void insert(List<Term> terms) {
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
        for (Term term : terms) {
            insert = insert.values(term.seat(), term.official(), term.from(), term.to(), term.legalAct());
        }
        insert.execute();
    }
}
