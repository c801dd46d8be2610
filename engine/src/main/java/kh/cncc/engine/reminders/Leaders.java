package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who heads mechanisms, what waits for them, and what is late under them. */
@Component
class Leaders {

    /** The seats of all mechanisms that one of these seats heads, and of those below them. */
    private static final String UNDER = """
        with recursive head as (
            select distinct on (s.mechanism_id) s.id, s.mechanism_id
            from engine.seat s join engine.mechanism m on m.id = s.mechanism_id
            where s.active and m.status = 'active' and s.function = any({2})
              and s.mechanism_id in (select own.mechanism_id from engine.seat own where own.id = any({1}))
            order by s.mechanism_id, array_position({2}, s.function), s.number, s.id
        ), under as (
            select h.mechanism_id as id from head h where h.id = any({1})
            union
            select m.id from engine.mechanism m join under u on m.parent_id = u.id where m.status = 'active'
        )
        select s.id from engine.seat s join under u on u.id = s.mechanism_id where s.active\
        """;

    private static final String[] HEADS = SeatPlan.HEADS.toArray(String[]::new);

    private final DSLContext db;
    private final Organisation organisation;

    Leaders(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
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

    /**
     * What the mail to one leader tells of.
     *
     * @param waiting the open tasks of the seats that the official acts for; not the confidential ones, which have mails of their own
     * @param late    the overdue tasks of other seats, of the mechanisms that the official heads and those below them
     */
    record Told(Condition waiting, Condition late) {}

    /** The same people as the plan means, asked for one of them: a round words as many of these mails as there are leaders. */
    Told told(OfficialId official, LocalDate today) {
        Long[] seats = actsFor(official, today);
        return new Told(
                TASK.SEAT_ID.eq(DSL.any(seats)).and(Reach.notConfidential(TASK.CASE_ID)),
                TASK.DUE_ON
                        .lt(today)
                        .and(TASK.SEAT_ID.ne(DSL.all(seats)))
                        .and("{0} in (" + UNDER + ")", TASK.SEAT_ID, DSL.val(seats), DSL.val(HEADS))
                        .and(Reach.notConfidential(TASK.CASE_ID)));
    }

    /** Rule: an absence with a delegate goes to the delegate. */
    private Long[] actsFor(OfficialId official, LocalDate today) {
        Set<Long> seats = organisation.seatsOf(official).stream()
                .map(held -> held.seat().id().value())
                .collect(Collectors.toCollection(HashSet::new));
        db.select(DELEGATION.SEAT_ID)
                .from(DELEGATION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(DELEGATION.OFFICIAL_ID))
                .where(DELEGATION.SEAT_ID.in(List.copyOf(seats)))
                .and(OFFICIAL.ACTIVE)
                .and(DELEGATION.FROM_DATE.le(today))
                .and(DELEGATION.TO_DATE.ge(today))
                .and(DELEGATION.REVOKED_AT.isNull())
                .groupBy(DELEGATION.SEAT_ID)
                .having(DSL.count()
                        .filterWhere(OFFICIAL.ID.eq(official.value()))
                        .eq(0))
                .forEach(row -> seats.remove(row.value1()));
        return seats.toArray(Long[]::new);
    }
}
