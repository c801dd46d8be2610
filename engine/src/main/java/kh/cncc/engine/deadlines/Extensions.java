package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.deadlines.CaseTerms.State;
import kh.cncc.engine.deadlines.CaseTerms.Term;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time: for one task, for a case, or for an area, with a reason and an end date, under the name of who grants it. */
@Service
@Transactional
public class Extensions {

    private final DSLContext db;
    private final Clock clock;
    private final Access access;
    private final Supervision supervision;
    private final Cases cases;
    private final Audit audit;
    private final WorkingDays workingDays;
    private final Grants grants;
    private final DateMoves moves;
    private final ExtensionRecords records;
    private final ObjectProvider<CaseTerms> terms;

    Extensions(
            DSLContext db,
            Clock clock,
            Access access,
            Supervision supervision,
            Cases cases,
            Audit audit,
            WorkingDays workingDays,
            Grants grants,
            DateMoves moves,
            ExtensionRecords records,
            ObjectProvider<CaseTerms> terms) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.supervision = supervision;
        this.cases = cases;
        this.audit = audit;
        this.workingDays = workingDays;
        this.grants = grants;
        this.moves = moves;
        this.records = records;
        this.terms = terms;
    }

    /** Whether the official may grant more time to anybody at all. */
    @Transactional(readOnly = true)
    public boolean mayExtend(Actor actor) {
        return supervision.everywhere(actor).isPresent();
    }

    /** The extensions of a case, newest first, withdrawn ones too. Who may see the case is decided by whoever owns it. */
    @Transactional(readOnly = true)
    public List<Extension> of(CaseId id) {
        return records.of(List.of(id));
    }

    /** Those of many cases. Who may see the cases is decided by whoever owns them. */
    @Transactional(readOnly = true)
    public List<Extension> of(Collection<CaseId> ids) {
        return records.of(ids);
    }

    /**
     * Grants more time.
     *
     * @param newDue the new last day
     * @throws Refused unless the official coordinates the work of others; nobody grants themselves more time
     */
    public ExtendResult extend(Actor actor, ExtensionScope scope, @Nullable LocalDate newDue, String reason) {
        HeldSeat as = supervision.everywhere(actor).orElseThrow(() -> new Refused("refused.extend"));
        Target target = target(actor, scope);
        List<Problem> problems = problems(target, newDue);
        Reasons.required(problems, "reason", reason);
        return problems.isEmpty() ? extend(actor, as, target, newDue, reason) : new ExtendResult.Invalid(problems);
    }

    /**
     * Grants several tasks more time until the same day, all of them or none. Those that were done meanwhile are left as they are.
     *
     * @throws Refused unless the official coordinates the work of others; nobody grants themselves more time
     */
    public ExtendAllResult extendAll(Actor actor, List<Long> tasks, @Nullable LocalDate newDue, String reason) {
        HeldSeat as = supervision.everywhere(actor).orElseThrow(() -> new Refused("refused.extend"));
        lockCasesOf(tasks);
        Map<Long, Target> open = new LinkedHashMap<>();
        List<Long> done = new ArrayList<>();
        for (long task : tasks) {
            Target target = task(actor, task);
            if (target.state() == State.DONE) {
                done.add(task);
                continue;
            }
            List<Problem> problems = problems(target, newDue);
            Reasons.required(problems, "reason", reason);
            if (!problems.isEmpty()) {
                return new ExtendAllResult.Invalid(task, problems);
            }
            open.put(task, target);
        }
        open.forEach((task, target) -> extend(actor, as, target, newDue, reason));
        return new ExtendAllResult.Extended(List.copyOf(open.keySet()), done);
    }

    private void lockCasesOf(List<Long> tasks) {
        cases.lock(db.selectDistinct(TASK.CASE_ID)
                .from(TASK)
                .where(TASK.ID.in(tasks))
                .fetch(row -> new CaseId(row.value1())));
    }

    private ExtendResult extend(Actor actor, HeldSeat as, Target target, @Nullable LocalDate newDue, String reason) {
        LocalDate day = Objects.requireNonNull(newDue);
        WorkingCalendar calendar = workingDays.hold();
        List<KeptDate> dates = moves.open(target.cases().keySet());
        Grants.Granted before = grants.of(target.cases().keySet());
        ExtensionId id = records.add(target.record(calendar, day, reason.strip()), actor, as);
        List<MovedDate> moved =
                moves.byGrants(dates, calendar, before, grants.of(target.cases().keySet()));
        Map<String, Object> detail = target.detail();
        detail.put("from", target.due().toString());
        detail.put("to", day.toString());
        detail.put("reason", reason.strip());
        moves.apply(moved, new DateMoves.Cause("deadline-extended", actor, as, detail));
        recordOnTheWhole(target.whole(), "deadline-extended", actor, as, detail);
        return new ExtendResult.Extended(id, moved);
    }

    /**
     * Takes more time back that was granted. What would then be overdue stays at today.
     *
     * @throws Refused unless the official coordinates the work of others
     */
    public WithdrawResult withdraw(Actor actor, ExtensionId id, String reason) {
        HeldSeat as = supervision.everywhere(actor).orElseThrow(() -> new Refused("refused.extend"));
        Extension extension = records.byId(id).stream().findFirst().orElseThrow(() -> new Refused("refused.extend"));
        List<Problem> problems = new ArrayList<>();
        Reasons.required(problems, "reason", reason);
        if (!problems.isEmpty()) {
            return new WithdrawResult.Invalid(problems);
        }
        Set<CaseId> concerned = records.cases(extension);
        lock(concerned, extension.caseId());
        WorkingCalendar calendar = workingDays.hold();
        List<KeptDate> dates = moves.open(concerned);
        Grants.Granted before = grants.of(concerned);
        if (!records.withdraw(id, actor, reason.strip())) {
            return new WithdrawResult.Already();
        }
        List<MovedDate> moved = moves.byGrants(dates, calendar, before, grants.of(concerned));
        Map<String, Object> detail = new HashMap<>(Map.of(
                "from", extension.newDue().toString(),
                "to", extension.oldDue().toString(),
                "reason", reason.strip()));
        moves.apply(moved, new DateMoves.Cause("extension-withdrawn", actor, as, detail));
        Set<CaseId> told = DateMoves.cases(moved.stream().map(MovedDate::date).toList());
        if (!told.contains(extension.caseId())) {
            recordOnTheWhole(extension.caseId(), "extension-withdrawn", actor, as, detail);
        }
        return new WithdrawResult.Withdrawn(moved);
    }

    /**
     * What is to get more time, locked.
     *
     * @param due   the present last day
     * @param last  no deadline may be later
     * @param cases whose dates may move, with the present last day of each
     * @param whole the larger case in whose timeline it is told too
     * @param state whether there is anything left to extend
     */
    private record Target(
            String scope,
            CaseId caseId,
            @Nullable Long task,
            @Nullable String area,
            @Nullable CaseId whole,
            LocalDate due,
            LocalDate last,
            State state,
            Map<CaseId, LocalDate> cases) {

        ExtensionRecords.New record(WorkingCalendar calendar, LocalDate newDue, String reason) {
            Map<CaseId, Integer> days = new LinkedHashMap<>();
            if (task == null) {
                cases.forEach((id, present) -> {
                    int more = calendar.between(present, newDue);
                    if (more > 0) {
                        days.put(id, more);
                    }
                });
            }
            return new ExtensionRecords.New(scope, caseId, task, area, due, newDue, reason, days);
        }

        Map<String, Object> detail() {
            Map<String, Object> detail = new HashMap<>(Map.of("scope", scope));
            if (area != null) {
                detail.put("area", area);
            }
            return detail;
        }
    }

    private Target target(Actor actor, ExtensionScope scope) {
        return switch (scope) {
            case ExtensionScope.Task(long id) -> task(actor, id);
            case ExtensionScope.Case(CaseId id) -> wholeCase(id);
            case ExtensionScope.Area(String code, CaseId whole) -> area(code, whole);
        };
    }

    /** Rule: nobody grants themselves more time. */
    private Target task(Actor actor, long id) {
        var found = db.select(TASK.CASE_ID, TASK.SEAT_ID).from(TASK).where(TASK.ID.eq(id));
        var row = found.and(Reach.notConfidential(TASK.CASE_ID))
                .fetchOptional()
                .orElseThrow(() -> new Refused("refused.extend"));
        if (access.standing(actor, new SeatId(row.value2())).isPresent()) {
            throw new Refused("refused.extend-own");
        }
        CaseId caseId = new CaseId(row.value1());
        lock(Set.of(caseId), null);
        var task = db.select(TASK.DUE_ON, TASK.STATE)
                .from(TASK)
                .where(TASK.ID.eq(id))
                .fetchSingle();
        Term term = term(caseId);
        return new Target(
                "task",
                caseId,
                id,
                null,
                null,
                task.value1(),
                term.last(),
                term.state() == State.CLOSED ? State.CLOSED : task.value2().equals("open") ? State.OPEN : State.DONE,
                Map.of(caseId, task.value1()));
    }

    private Target wholeCase(CaseId id) {
        if (!cases.confidential(Set.of(id)).isEmpty()) {
            throw new Refused("refused.extend");
        }
        lock(Set.of(id), null);
        Term term = term(id);
        LocalDate due = present(term);
        return new Target("case", id, null, null, null, due, term.last(), term.state(), Map.of(id, due));
    }

    private Target area(String code, CaseId whole) {
        List<CaseId> within = terms.stream()
                .flatMap(known -> known.within(whole, code).stream())
                .toList();
        lock(within, whole);
        Term term = term(whole);
        Map<CaseId, LocalDate> open = new LinkedHashMap<>();
        for (CaseId id : within) {
            Term own = term(id);
            if (own.state() == State.OPEN) {
                open.put(id, present(own));
            }
        }
        LocalDate due = open.values().stream().max(LocalDate::compareTo).orElse(term.last());
        State state = term.state() == State.CLOSED ? State.CLOSED : open.isEmpty() ? State.DONE : State.OPEN;
        return new Target("area", whole, null, code, whole, due, term.last(), state, open);
    }

    private List<Problem> problems(Target target, @Nullable LocalDate day) {
        List<Problem> problems = new ArrayList<>();
        if (target.state() == State.CLOSED || target.last().isBefore(LocalDate.now(clock))) {
            problems.add(Problem.of("", "problem.extension.locked", target.last()));
        } else if (target.state() == State.DONE) {
            problems.add(Problem.of("", "problem.extension.done"));
        } else if (day == null) {
            problems.add(Problem.of("day", "problem.extension.no-day"));
        } else if (!day.isAfter(target.due())) {
            problems.add(Problem.of("day", "problem.extension.not-later", target.due()));
        } else if (day.isBefore(LocalDate.now(clock))) {
            problems.add(Problem.of("day", "problem.extension.past"));
        } else if (!workingDays.isWorkingDay(day)) {
            problems.add(Problem.of("day", "problem.extension.day-off"));
        } else if (day.isAfter(target.last())) {
            problems.add(Problem.of("day", "problem.extension.after-lock", target.last()));
        }
        return problems;
    }

    /** The parts before the whole, as everywhere. */
    private void lock(Collection<CaseId> parts, @Nullable CaseId whole) {
        cases.lock(parts);
        if (whole != null) {
            cases.lock(Set.of(whole));
        }
    }

    private Term term(CaseId id) {
        Optional<Term> found =
                terms.stream().flatMap(known -> known.term(id).stream()).findFirst();
        return found.orElseThrow(() -> new Refused("refused.extend"));
    }

    /** A case without a last day of its own, such as a cycle, is moved by the calendar only. */
    private static LocalDate present(Term term) {
        LocalDate due = term.due();
        if (due == null) {
            throw new Refused("refused.extend");
        }
        return due;
    }

    private void recordOnTheWhole(
            @Nullable CaseId whole, String act, Actor actor, HeldSeat as, Map<String, Object> detail) {
        if (whole != null) {
            audit.record(new Act(whole, act, actor, as.seat().id(), as.as(), new HashMap<>(detail)));
        }
    }
}
