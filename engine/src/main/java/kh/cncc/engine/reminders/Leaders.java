package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who heads mechanisms, what waits for them, and what is late under them. */
@Component
class Leaders {

    private final DSLContext db;

    Leaders(DSLContext db) {
        this.db = db;
    }

    /** Officials who act for a head's seat and for whom something waits, or under whom something is late. */
    Set<Long> concerned(LocalDate today) {
        SeatPlan plan = People.on(db, today);
        Set<Long> leaders = plan.leaders();
        Set<Long> concerned = new HashSet<>();
        db.select(TASK.SEAT_ID, DSL.min(TASK.DUE_ON))
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .and(Reach.notConfidential(TASK.CASE_ID))
                .groupBy(TASK.SEAT_ID)
                .forEach(row -> {
                    concerned.addAll(plan.people(row.value1(), Who.HOLDER));
                    if (row.value2().isBefore(today)) {
                        concerned.addAll(plan.above(row.value1()));
                    }
                });
        concerned.retainAll(leaders);
        return concerned;
    }

    /** The open tasks of the seats that the official acts for; not the confidential ones, which have mails of their own. */
    Condition waitsFor(OfficialId official, LocalDate today) {
        return TASK.SEAT_ID.in(seats(official, today, true)).and(Reach.notConfidential(TASK.CASE_ID));
    }

    /** The overdue tasks of other seats, of the mechanisms that the official heads and those below them. */
    Condition lateUnder(OfficialId official, LocalDate today) {
        return TASK.DUE_ON
                .lt(today)
                .and(TASK.SEAT_ID.in(seats(official, today, false)))
                .and(Reach.notConfidential(TASK.CASE_ID));
    }

    private List<Long> seats(OfficialId official, LocalDate today, boolean own) {
        SeatPlan plan = People.on(db, today);
        return db.selectDistinct(TASK.SEAT_ID).from(TASK).where(TASK.STATE.eq("open")).fetch(TASK.SEAT_ID).stream()
                .filter(seat -> own
                        ? plan.people(seat, Who.HOLDER).contains(official.value())
                        : plan.above(seat).contains(official.value()))
                .toList();
    }
}
