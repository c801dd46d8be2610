package kh.cncc.engine.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.workflow.DeadlineTimers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves open dates wherever they are kept, with the timers that belong to them, and writes it down in each case. */
@Component
class DateMoves {

    /** So many single dates are named in one entry of the audit; it always has their number. */
    private static final int NAMED = 40;

    private final ObjectProvider<DateKeeper> keepers;
    private final Reckoning reckoning;
    private final Grants grants;
    private final DeadlineTimers timers;
    private final Audit audit;
    private final Clock clock;

    DateMoves(
            ObjectProvider<DateKeeper> keepers,
            Reckoning reckoning,
            Grants grants,
            DeadlineTimers timers,
            Audit audit,
            Clock clock) {
        this.keepers = keepers;
        this.reckoning = reckoning;
        this.grants = grants;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why dates move: the act as the audit is to have it; nobody's when the program found changed reference data. */
    record Cause(
            String act, @Nullable Actor actor, @Nullable HeldSeat as, Map<String, Object> detail) {}

    List<KeptDate> open() {
        return keepers.stream().flatMap(keeper -> keeper.open().stream()).toList();
    }

    List<KeptDate> open(Set<CaseId> cases) {
        return keepers.stream().flatMap(keeper -> keeper.open(cases).stream()).toList();
    }

    /** What another calendar would move. */
    List<MovedDate> byCalendar(List<KeptDate> dates, WorkingCalendar before, WorkingCalendar after) {
        Grants.Granted granted = grants.of(cases(dates));
        return reckoning.moves(
                dates,
                new Reckoning.Ground(before, granted),
                new Reckoning.Ground(after, granted),
                LocalDate.now(clock));
    }

    /** What more or less time would move. */
    List<MovedDate> byGrants(
            List<KeptDate> dates, WorkingCalendar calendar, Grants.Granted before, Grants.Granted after) {
        return reckoning.moves(
                dates,
                new Reckoning.Ground(calendar, before),
                new Reckoning.Ground(calendar, after),
                LocalDate.now(clock));
    }

    static Set<CaseId> cases(List<KeptDate> dates) {
        return dates.stream().map(KeptDate::caseId).collect(Collectors.toSet());
    }

    /** Stores the moves, lets the timers of their cases ask anew, and records them in each case. */
    void apply(List<MovedDate> moves, Cause cause) {
        keepers.forEach(keeper -> keeper.move(moves));
        timers.askAgain(
                moves.stream().map(move -> move.date().caseNumber()).collect(Collectors.toCollection(TreeSet::new)));
        Map<CaseId, List<MovedDate>> byCase = new LinkedHashMap<>();
        moves.forEach(move -> byCase.computeIfAbsent(move.date().caseId(), id -> new ArrayList<>())
                .add(move));
        audit.recordAll(byCase.entrySet().stream()
                .map(entry -> act(entry.getKey(), entry.getValue(), cause))
                .toList());
    }

    private static Act act(CaseId id, List<MovedDate> moves, Cause cause) {
        Map<String, Object> detail = new HashMap<>(cause.detail());
        detail.put("moved", moves.size());
        detail.put(
                "dates",
                moves.stream()
                        .limit(NAMED)
                        .map(move -> what(move.date()) + " " + move.date().due() + " > " + move.to())
                        .toList());
        return new Act(
                id,
                cause.act(),
                cause.actor(),
                cause.as() == null ? null : cause.as().seat().id(),
                cause.as() == null ? null : cause.as().as(),
                detail);
    }

    private static String what(KeptDate date) {
        return date.rule() == null ? date.kind().name() : date.rule().step();
    }
}
