package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.TASK;
import static kh.cncc.processes.db.Tables.MATTER;
import static kh.cncc.processes.db.Tables.MATTER_STAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.deadlines.DateKeeper;
import kh.cncc.engine.deadlines.Deadlines;
import kh.cncc.engine.deadlines.DueRule;
import kh.cncc.engine.deadlines.Grant;
import kh.cncc.engine.deadlines.Grounds;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.deadlines.MovedDate;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.OpenTaskDates;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** By when a matter is to be dealt with. The day that a level has follows its task; the one promised to the raiser stays. */
@Component
class MatterDates implements DateKeeper {

    static final String TABLE = "matterDeadlines";
    private static final String ANSWER = "answer";

    private final DSLContext db;
    private final Clock clock;
    private final Organisation organisation;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Grounds grounds;
    private final OpenTaskDates openTasks;

    MatterDates(
            DSLContext db,
            Clock clock,
            Organisation organisation,
            Deadlines deadlines,
            WorkingDays workingDays,
            Grounds grounds,
            OpenTaskDates openTasks) {
        this.db = db;
        this.clock = clock;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.grounds = grounds;
        this.openTasks = openTasks;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By when a step that begins today would be due for this mechanism. */
    LocalDate due(String step, Mechanism mechanism, Urgency urgency) {
        return deadlines.due(
                rule(step, mechanism, urgency, today(), clock.instant()), workingDays.calendar(), List.of());
    }

    /** By when a level is to act whose clock counts from that day, with the time that the case was granted. */
    LocalDate levelDue(CaseId id, Level level, Mechanism mechanism, Urgency urgency, LocalDate countsFrom) {
        List<Grant> more = grounds.hold(id);
        return deadlines.due(
                rule(step(level), mechanism, urgency, countsFrom, clock.instant()), workingDays.calendar(), more);
    }

    /** By when the raiser of a matter that begins with this mechanism today is to have an answer. */
    LocalDate answerDue(Mechanism mechanism, Urgency urgency) {
        return due(ANSWER, mechanism, urgency);
    }

    /** Working days that a level has. */
    int days(Level level, Mechanism mechanism, Urgency urgency) {
        return deadlines
                .allowance(rule(step(level), mechanism, urgency, today(), clock.instant()))
                .map(Deadlines.Allowance::workingDays)
                .orElse(0);
    }

    /** The day from which the clock counts when it runs on today: the working days that were used stay used. */
    LocalDate resumed(MatterFacts matter) {
        LocalDate stopped = matter.stoppedOn();
        if (stopped == null) {
            return matter.countsFrom();
        }
        int used = workingDays.hold().between(matter.countsFrom(), stopped);
        return used <= 0 ? today() : workingDays.hold().minus(today(), used);
    }

    /** When the level's time is over: never before its task is due. */
    Instant endOfLevel(MatterFacts matter) {
        Optional<OpenTaskDates.OpenStep> open = openTasks.step(matter.caseId(), step(matter.level()));
        return Deadlines.endOf(open.map(OpenTaskDates.OpenStep::lastDue)
                .filter(last -> last.isAfter(matter.dueOn()))
                .orElse(matter.dueOn()));
    }

    static String step(Level level) {
        return level == Level.SECRETARIAT ? MatterModel.CHOOSE : MatterModel.CONSIDER;
    }

    private DueRule rule(String step, Mechanism mechanism, Urgency urgency, LocalDate countsFrom, Instant opened) {
        String kind = organisation.area(mechanism.area()).kind();
        return new DueRule(
                TABLE,
                MatterModel.MATTER,
                step,
                kind.equals("capital") ? "province" : kind,
                urgency.code(),
                countsFrom,
                opened);
    }

    /** The dates are those of the tasks, which the engine keeps. */
    @Override
    public List<KeptDate> open() {
        return List.of();
    }

    @Override
    public List<KeptDate> open(Set<CaseId> cases) {
        return List.of();
    }

    @Override
    public void move(List<MovedDate> moves) {
        moves.stream().filter(move -> move.date().kind() == KeptDate.Kind.TASK).forEach(this::follow);
    }

    private void follow(MovedDate move) {
        var matter = db.select(MATTER.ID)
                .from(MATTER)
                .join(TASK)
                .on(TASK.CASE_ID.eq(MATTER.CASE_ID))
                .where(TASK.ID.eq(move.date().id()))
                .and(TASK.STEP.in(MatterModel.CONSIDER, MatterModel.CHOOSE))
                .fetchOptional(MATTER.ID);
        matter.ifPresent(id -> {
            db.update(MATTER)
                    .set(MATTER.DUE_ON, move.to())
                    .where(MATTER.ID.eq(id))
                    .execute();
            db.update(MATTER_STAY)
                    .set(MATTER_STAY.DUE_ON, move.to())
                    .where(MATTER_STAY.MATTER_ID.eq(id))
                    .and(MATTER_STAY.LEFT_AT.isNull())
                    .execute();
        });
    }
}
