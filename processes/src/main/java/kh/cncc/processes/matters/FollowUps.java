package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.ACTION_NOTE;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carrying out what follows from a decision: telling how it stands, until it is done and shown to be. */
@Service
@Transactional
public class FollowUps {

    /** Rule: how an action stands is told at least every month; after so many days it counts as silent. */
    public static final int SILENCE = 30;

    private static final Set<String> SCREEN = Set.of(MatterModel.ACTION_SCREEN);

    private final Desk desk;
    private final DSLContext db;
    private final Openings openings;
    private final Sealing sealing;
    private final MatterHeaders headers;
    private final DecisionPages pages;
    private final ActionLines actions;
    private final DecisionFiles files;
    private final Clock clock;

    FollowUps(
            Desk desk,
            DSLContext db,
            Openings openings,
            Sealing sealing,
            MatterHeaders headers,
            DecisionPages pages,
            ActionLines actions,
            DecisionFiles files,
            Clock clock) {
        this.desk = desk;
        this.db = db;
        this.openings = openings;
        this.sealing = sealing;
        this.headers = headers;
        this.pages = pages;
        this.actions = actions;
        this.files = files;
        this.clock = clock;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ActionPage> page(Actor actor, TaskId task) {
        return desk.show(
                actor,
                task,
                SCREEN,
                open -> new ActionPage(
                        desk.head(open),
                        headers.ofCase(actor, open.caseId()),
                        actions.one(open.caseId(), action(open), openings.isOpen(actor, open.caseId())),
                        pages.page(actor, decision(action(open)))));
    }

    /** The purpose under which documents that show an action to be done are added to the case. */
    public static String evidence(ActionId id) {
        return "evidence-" + id.value();
    }

    /** Tells how it stands; the task stays. */
    public ActionResult note(Actor actor, TaskId task, String text) {
        return desk.work(actor, task, SCREEN, open -> note(open, text), ActionResult.Stopped::new);
    }

    /** It is done, as these words or a document added for {@link #evidence} show. */
    public ActionResult done(Actor actor, TaskId task, String evidence) {
        return desk.work(actor, task, SCREEN, open -> done(open, evidence), ActionResult.Stopped::new);
    }

    /** What hinders that it is done; asked before somebody is asked whether they are sure. */
    @Transactional(readOnly = true)
    public Page<List<FieldProblem>> missing(Actor actor, TaskId task, String evidence) {
        return desk.show(actor, task, SCREEN, open -> missing(open, evidence));
    }

    private List<FieldProblem> missing(OpenTask task, String evidence) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.bounded(problems, "evidence", evidence, Texts.REMARK);
        if (evidence.isBlank() && !files.any(task.caseId(), evidence(action(task)))) {
            problems.add(FieldProblem.of("evidence", "problem.evidence.missing"));
        }
        return problems;
    }

    private ActionResult note(OpenTask task, String text) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new ActionResult.Closed();
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "text", text, Texts.REMARK);
        if (!problems.isEmpty()) {
            return new ActionResult.Invalid(problems);
        }
        ActionId id = action(task);
        db.insertInto(ACTION_NOTE)
                .set(ACTION_NOTE.ACTION_ID, id.value())
                .set(ACTION_NOTE.TEXT, sealing.seal(task.caseId(), DecisionColumns.NOTE, text.strip()))
                .set(ACTION_NOTE.AT, now())
                .set(ACTION_NOTE.OFFICIAL_ID, task.actor().id().value())
                .execute();
        db.update(DECISION_ACTION)
                .set(DECISION_ACTION.TOLD_AT, now())
                .where(DECISION_ACTION.ID.eq(id.value()))
                .execute();
        desk.record(task, "action-noted", Map.of("action", number(id)));
        return new ActionResult.Noted();
    }

    private ActionResult done(OpenTask task, String evidence) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new ActionResult.Closed();
        }
        ActionId id = action(task);
        List<FieldProblem> problems = missing(task, evidence);
        if (!problems.isEmpty()) {
            return new ActionResult.Invalid(problems);
        }
        db.update(DECISION_ACTION)
                .set(DECISION_ACTION.STATE, ActionState.DONE.code())
                .set(
                        DECISION_ACTION.EVIDENCE,
                        evidence.isBlank()
                                ? null
                                : sealing.seal(task.caseId(), DecisionColumns.EVIDENCE, evidence.strip()))
                .set(DECISION_ACTION.DONE_AT, now())
                .set(DECISION_ACTION.DONE_BY, task.actor().id().value())
                .set(DECISION_ACTION.TOLD_AT, now())
                .where(DECISION_ACTION.ID.eq(id.value()))
                .execute();
        desk.finish(task, "action-done", Map.of("action", number(id)), MatterModel.DONE, Map.of());
        return new ActionResult.Done();
    }

    private static ActionId action(OpenTask task) {
        return new ActionId(Objects.requireNonNull(task.subject()));
    }

    private DecisionId decision(ActionId id) {
        return db.select(DECISION_ACTION.DECISION_ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.ID.eq(id.value()))
                .fetchSingle(row -> new DecisionId(row.value1()));
    }

    private int number(ActionId id) {
        return db.select(DECISION_ACTION.NUMBER)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
