package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.organisation.HeldSeat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The year's days off: public holidays, which are reference data, and extra days by decree, which a coordinator enters.
 * What is open moves with them.
 */
@Service
@Transactional
public class Holidays {

    private static final String CASE_KIND = "calendar";

    private final Access access;
    private final Supervision supervision;
    private final DayOffRecords records;
    private final WorkingDays workingDays;
    private final DateMoves moves;
    private final CalendarChange change;
    private final Cases cases;
    private final Audit audit;
    private final Reach reach;

    Holidays(
            Access access,
            Supervision supervision,
            DayOffRecords records,
            WorkingDays workingDays,
            DateMoves moves,
            CalendarChange change,
            Cases cases,
            Audit audit,
            Reach reach) {
        this.access = access;
        this.supervision = supervision;
        this.records = records;
        this.workingDays = workingDays;
        this.moves = moves;
        this.change = change;
        this.cases = cases;
        this.audit = audit;
        this.reach = reach;
    }

    /** Whether the official may enter and withdraw days off. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor) {
        return supervision.everywhere(actor).isPresent();
    }

    /** All days off of a year, those withdrawn too, for everyone who holds a seat. */
    @Transactional(readOnly = true)
    public List<DayOff> ofYear(Actor actor, int year) {
        requireSeat(actor);
        return records.ofYear(year);
    }

    /** Who changed the calendar of a year, and how. */
    @Transactional(readOnly = true)
    public List<AuditEntry> timeline(Actor actor, int year) {
        requireSeat(actor);
        return cases.find(number(year)).map(audit::timeline).orElse(List.of());
    }

    /** What would move if this day were off. */
    @Transactional(readOnly = true)
    public DayOffResult preview(Actor actor, NewDayOff entered) {
        coordinating(actor);
        List<Problem> problems = problems(entered);
        if (!problems.isEmpty()) {
            return new DayOffResult.Invalid(problems);
        }
        WorkingCalendar calendar = workingDays.calendar();
        LocalDate day = Objects.requireNonNull(entered.day());
        return new DayOffResult.Preview(shown(actor, moves.byCalendar(moves.open(), calendar, calendar.with(day))));
    }

    /** What would move if offices worked on this day after all. */
    @Transactional(readOnly = true)
    public List<MovedDate> previewWithdrawal(Actor actor, DayOffId id) {
        coordinating(actor);
        DayOff off = records.decreed(id).orElseThrow(() -> new Refused("refused.day-off"));
        WorkingCalendar calendar = workingDays.calendar();
        return shown(actor, moves.byCalendar(moves.open(), calendar, calendar.without(off.day())));
    }

    /** Enters a day off by decree, and moves what is open. */
    public DayOffResult enter(Actor actor, NewDayOff entered) {
        HeldSeat as = coordinating(actor);
        List<Problem> problems = problems(entered);
        if (!problems.isEmpty()) {
            return new DayOffResult.Invalid(problems);
        }
        LocalDate day = Objects.requireNonNull(entered.day());
        Map<String, Object> detail = new HashMap<>(
                Map.of("day", day.toString(), "legalAct", entered.legalAct().strip()));
        List<DayOffId> id = new ArrayList<>();
        List<MovedDate> moved = change.apply(() -> {
            if (workingDays.lock().isWorkingDay(day)) {
                id.add(records.add(entered, day, actor));
            }
            return new DateMoves.Cause("deadlines-moved", actor, as, detail);
        });
        if (id.isEmpty()) {
            // Somebody entered the same day in this moment.
            return new DayOffResult.Invalid(List.of(Problem.of("day", "problem.day-off.already", day)));
        }
        finish(day, "day-off-entered", actor, as, detail, moved);
        return new DayOffResult.Entered(id.getFirst(), shown(actor, moved));
    }

    /** Makes a day off by decree a working day again, and moves what is open. What would then be overdue stays at today. */
    public WithdrawResult withdraw(Actor actor, DayOffId id, String reason) {
        HeldSeat as = coordinating(actor);
        DayOff off = records.decreed(id).orElseThrow(() -> new Refused("refused.day-off"));
        List<Problem> problems = new ArrayList<>();
        Reasons.required(problems, "reason", reason);
        if (!problems.isEmpty()) {
            return new WithdrawResult.Invalid(problems);
        }
        Map<String, Object> detail = new HashMap<>(Map.of("day", off.day().toString(), "reason", reason.strip()));
        List<Boolean> done = new ArrayList<>();
        List<MovedDate> moved = change.apply(() -> {
            done.add(records.withdraw(id, actor, reason.strip()));
            return new DateMoves.Cause("deadlines-moved", actor, as, detail);
        });
        if (!done.getFirst()) {
            return new WithdrawResult.Already();
        }
        finish(off.day(), "day-off-withdrawn", actor, as, detail, moved);
        return new WithdrawResult.Withdrawn(shown(actor, moved));
    }

    /** The calendar of a year has a case of its own, so that its audit is chained and can be shown. */
    private void finish(
            LocalDate day, String act, Actor actor, HeldSeat as, Map<String, Object> detail, List<MovedDate> moved) {
        String number = number(day.getYear());
        CaseId calendar = cases.find(number)
                .orElseGet(() -> cases.open(number, CASE_KIND, as.seat().mechanism()));
        Map<String, Object> all = new HashMap<>(detail);
        all.put("moved", moved.size() - confidential(moved));
        audit.record(new Act(calendar, act, actor, as.seat().id(), as.as(), all));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workingDays.reread();
            }
        });
    }

    /** Rule: a date of a confidential case moves with the others, and is shown to who may see the case. */
    private List<MovedDate> shown(Actor actor, List<MovedDate> moved) {
        Set<CaseId> hidden = reach.hidden(actor, concerned(moved));
        return moved.stream()
                .filter(move -> !hidden.contains(move.date().caseId()))
                .toList();
    }

    /** The calendar's own audit is for everybody, and even a number would tell. */
    private int confidential(List<MovedDate> moved) {
        Set<CaseId> confidential = cases.confidential(concerned(moved));
        return (int) moved.stream()
                .filter(move -> confidential.contains(move.date().caseId()))
                .count();
    }

    private static Set<CaseId> concerned(List<MovedDate> moved) {
        return DateMoves.cases(moved.stream().map(MovedDate::date).toList());
    }

    private List<Problem> problems(NewDayOff entered) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = entered.day();
        if (day == null) {
            problems.add(Problem.of("day", "problem.day-off.no-day"));
        } else if (!workingDays.isWorkingDay(day)) {
            problems.add(Problem.of("day", "problem.day-off.already", day));
        }
        Reasons.required(problems, "nameKm", entered.nameKm());
        Reasons.required(problems, "nameEn", entered.nameEn());
        Reasons.required(problems, "legalAct", entered.legalAct());
        return problems;
    }

    private HeldSeat coordinating(Actor actor) {
        return supervision.everywhere(actor).orElseThrow(() -> new Refused("refused.day-off"));
    }

    private void requireSeat(Actor actor) {
        if (access.seats(actor).isEmpty()) {
            throw new Refused("refused.no-seat");
        }
    }

    private static String number(int year) {
        return "CAL-" + year;
    }
}
