package kh.cncc.engine.supervision;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Finds the tasks that somebody wants to do something about, and refuses all of them when one is not theirs to look after. */
@Component
class Charges {

    private final DSLContext db;
    private final Supervision supervision;
    private final Cases cases;

    Charges(DSLContext db, Supervision supervision, Cases cases) {
        this.db = db;
        this.supervision = supervision;
        this.cases = cases;
    }

    /**
     * The tasks, their cases locked.
     *
     * @throws Refused when one of them is not theirs to look after, or is not there
     */
    List<Charge> begin(Actor actor, Collection<TaskId> tasks) {
        Set<TaskId> wanted = new HashSet<>(tasks);
        List<Charge> found = read(actor, wanted);
        if (found.size() != wanted.size()) {
            throw new Refused("refused.board-act");
        }
        cases.lock(found.stream().map(Charge::caseId).distinct().toList());
        return read(actor, wanted);
    }

    private List<Charge> read(Actor actor, Set<TaskId> wanted) {
        Map<String, HeldSeat> known = new HashMap<>();
        return db.select(TASK.ID, TASK.CASE_ID, TASK.SEAT_ID, TASK.STEP, TASK.STATE, MECHANISM.AREA_CODE)
                .from(TASK)
                .join(SEAT)
                .on(SEAT.ID.eq(TASK.SEAT_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(TASK.ID.in(wanted.stream().map(TaskId::value).toList()))
                // Rule: a confidential case is looked after by the seats on its path, and by nobody above them.
                .and(Reach.notConfidential(TASK.CASE_ID))
                .orderBy(TASK.CASE_ID, TASK.ID)
                .fetch(row ->
                        charge(row, known.computeIfAbsent(row.get(MECHANISM.AREA_CODE), area -> over(actor, area))));
    }

    private HeldSeat over(Actor actor, String area) {
        return supervision.over(actor, area).orElseThrow(() -> new Refused("refused.board-act"));
    }

    private static Charge charge(Record row, HeldSeat as) {
        return new Charge(
                new TaskId(row.get(TASK.ID)),
                new CaseId(row.get(TASK.CASE_ID)),
                new SeatId(row.get(TASK.SEAT_ID)),
                row.get(TASK.STEP),
                row.get(TASK.STATE).equals("open"),
                as);
    }
}
