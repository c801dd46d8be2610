package kh.cncc.engine.inbox;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.database.AtOnce;
import kh.cncc.engine.database.FixedQuery;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.Procedures;
import kh.cncc.engine.workflow.StepInfo;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may do a task, and ends it. */
@Service
public class Tasks {

    private static final Field<@Nullable String> STANDING = DSL.field(DSL.name("standing"), String.class);
    /** Stands for an outcome where a task ended because its case did. */
    private static final String CLOSED = "closed";

    private final DSLContext db;
    private final Clock clock;
    private final Access access;
    private final Models models;
    private final Procedures procedures;
    private final FixedQuery looking;
    private final FixedQuery beginning;

    Tasks(DSLContext db, Clock clock, Access access, Models models, Procedures procedures) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.models = models;
        this.procedures = procedures;
        looking = new FixedQuery(db, select());
        beginning = new FixedQuery(db, select().forUpdate().of(TASK, CASE_FILE));
    }

    /**
     * Whether the official may do the task, for showing it.
     *
     * @throws Refused when no seat of theirs has this task, or there is none
     */
    @Transactional(readOnly = true)
    public BeginResult look(Actor actor, TaskId id) {
        return judge(actor, id, looking);
    }

    /**
     * The same before changing anything: everyone else who works on the case waits until this transaction is over.
     *
     * @throws Refused when no seat of theirs has this task, or there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public BeginResult begin(Actor actor, TaskId id) {
        return judge(actor, id, beginning);
    }

    /** Ends a task that was begun in this transaction, and lets the model go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(OpenTask task, String outcome, Map<String, Object> variables) {
        finish(task, outcome, variables, List.of());
    }

    /**
     * Ends a task that was begun in this transaction, and lets the model go on.
     *
     * @param rows what the act writes besides; it is written first, together with the end of the task
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(OpenTask task, String outcome, Map<String, Object> variables, List<Query> rows) {
        if (!task.outcomes().contains(outcome)) {
            throw new IllegalArgumentException(task.step() + " has no outcome " + outcome);
        }
        List<Query> all = new ArrayList<>(rows);
        all.add(db.query(
                "update engine.task set state = 'done', outcome = ?, ended_at = ?::timestamptz, done_by = ?, done_as ="
                        + " ? where id = ?",
                outcome,
                clock.instant().atOffset(ZoneOffset.UTC),
                task.actor().id().value(),
                task.as().name().toLowerCase(Locale.ROOT),
                task.id().value()));
        AtOnce.execute(db, all);
        procedures.complete(task.engineTaskId(), outcome, variables);
    }

    private SelectConditionStep<? extends Record> select() {
        return db.select(
                        TASK.ID,
                        TASK.ENGINE_TASK_ID,
                        TASK.INSTANCE_ID,
                        TASK.DEFINITION_ID,
                        TASK.PROCEDURE,
                        TASK.STEP,
                        TASK.SCREEN,
                        TASK.CASE_ID,
                        CASE_FILE.NUMBER,
                        CASE_FILE.CLOSED_AT,
                        TASK.MECHANISM_ID,
                        TASK.UNIT_ID,
                        TASK.SUBJECT_ID,
                        TASK.SEAT_ID,
                        TASK.STATE,
                        TASK.DUE_ON,
                        TASK.ENDED_AT,
                        TASK.OUTCOME,
                        TASK.DONE_BY,
                        access.standing(
                                        DSL.param("official", Long.class),
                                        DSL.param("today", LocalDate.class),
                                        TASK.SEAT_ID)
                                .as(STANDING))
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .where(TASK.ID.eq(DSL.param("task", Long.class)));
    }

    private BeginResult judge(Actor actor, TaskId id, FixedQuery query) {
        Record row = query
                .fetch(Map.of("task", id.value(), "official", actor.id().value(), "today", LocalDate.now(clock)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused("refused.task"));
        SeatId seat = new SeatId(row.get(TASK.SEAT_ID));
        Standing standing = access.standing(seat, row.get(STANDING)).orElseThrow(() -> new Refused("refused.task"));
        StepInfo step = models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP));
        if (!row.get(TASK.STATE).equals("open")) {
            return ended(row, step);
        }
        return doneBySameHands(actor, row, step)
                .<BeginResult>map(done -> new BeginResult.SameHands(
                        new CaseId(row.get(TASK.CASE_ID)),
                        row.get(CASE_FILE.NUMBER),
                        step.name(),
                        models.step(row.get(TASK.DEFINITION_ID), done).name()))
                .orElseGet(() -> new BeginResult.Begun(open(actor, row, seat, standing, step)));
    }

    private OpenTask open(Actor actor, Record row, SeatId seat, Standing standing, StepInfo step) {
        Long unit = row.get(TASK.UNIT_ID);
        return new OpenTask(
                new TaskId(row.get(TASK.ID)),
                row.get(TASK.ENGINE_TASK_ID),
                row.get(TASK.PROCEDURE),
                row.get(TASK.STEP),
                step.name(),
                row.get(TASK.SCREEN),
                new CaseId(row.get(TASK.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                new MechanismId(row.get(TASK.MECHANISM_ID)),
                unit == null ? null : new MechanismId(unit),
                row.get(TASK.SUBJECT_ID),
                seat,
                standing,
                actor,
                row.get(TASK.DUE_ON),
                step.outcomes(),
                models.after(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).stream()
                        .findFirst()
                        .map(next ->
                                models.step(row.get(TASK.DEFINITION_ID), next).name())
                        .orElse(null),
                step.returnLevels().stream()
                        .map(level -> new OpenTask.ReturnLevel(
                                level,
                                models.step(row.get(TASK.DEFINITION_ID), level).name()))
                        .toList());
    }

    /** Rule: nobody approves what they did themselves, also not as a delegate. Counted is who did the step last, for each department. */
    private Optional<String> doneBySameHands(Actor actor, Record row, StepInfo step) {
        if (step.separateFrom().isEmpty()) {
            return Optional.empty();
        }
        return db
                .select(TASK.STEP, TASK.DONE_BY)
                .distinctOn(TASK.STEP, TASK.UNIT_ID)
                .from(TASK)
                .where(TASK.INSTANCE_ID.eq(row.get(TASK.INSTANCE_ID)))
                .and(TASK.STEP.in(step.separateFrom()))
                .and(TASK.STATE.eq("done"))
                .orderBy(TASK.STEP, TASK.UNIT_ID, TASK.ID.desc())
                .fetch()
                .stream()
                .filter(done -> done.value2().equals(actor.id().value()))
                .map(done -> done.value1())
                .findFirst();
    }

    private BeginResult ended(Record row, StepInfo step) {
        Long doneBy = row.get(TASK.DONE_BY);
        List<Words> who = doneBy == null
                ? List.of()
                : db.select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                        .from(OFFICIAL)
                        .where(OFFICIAL.ID.eq(doneBy))
                        .fetch(name -> new Words(name.value1(), name.value2()));
        Words seat = db.select(
                        SEAT.TITLE_EN.concat(", ").concat(MECHANISM.NAME_EN),
                        SEAT.TITLE_KM.concat(", ").concat(MECHANISM.NAME_KM))
                .from(SEAT)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(SEAT.ID.eq(row.get(TASK.SEAT_ID)))
                .fetchSingle(label -> new Words(label.value1(), label.value2()));
        return new BeginResult.AlreadyEnded(
                new CaseId(row.get(TASK.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                step.name(),
                who.isEmpty() ? null : who.getFirst(),
                seat,
                row.get(TASK.ENDED_AT).toInstant(),
                doneBy == null && endedWithItsCase(row) ? CLOSED : row.get(TASK.OUTCOME));
    }

    /** Whether the case was closed when the task was taken back, and did not go on with another one. */
    private boolean endedWithItsCase(Record row) {
        return row.get(CASE_FILE.CLOSED_AT) != null
                && !db.fetchExists(
                        TASK, TASK.CASE_ID.eq(row.get(TASK.CASE_ID)).and(TASK.OPENED_AT.ge(row.get(TASK.ENDED_AT))));
    }
}
