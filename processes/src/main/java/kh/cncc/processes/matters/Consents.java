package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_VOICE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreeing or not to what another seat of the mechanism wants to decide. */
@Service
@Transactional
public class Consents {

    private static final Set<String> SCREEN = Set.of(MatterModel.CONSENT_SCREEN);

    private final Desk desk;
    private final DSLContext db;
    private final Openings openings;
    private final Sealing sealing;
    private final MatterHeaders headers;
    private final DecisionPages pages;
    private final MatterRows matters;
    private final Clock clock;

    Consents(
            Desk desk,
            DSLContext db,
            Openings openings,
            Sealing sealing,
            MatterHeaders headers,
            DecisionPages pages,
            MatterRows matters,
            Clock clock) {
        this.desk = desk;
        this.db = db;
        this.openings = openings;
        this.sealing = sealing;
        this.headers = headers;
        this.pages = pages;
        this.matters = matters;
        this.clock = clock;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ConsentPage> page(Actor actor, TaskId task) {
        return desk.show(
                actor,
                task,
                SCREEN,
                open -> new ConsentPage(
                        desk.head(open), headers.ofCase(actor, open.caseId()), pages.page(actor, asked(open))));
    }

    /** Says whether one agrees; who does not has to say why. */
    public ConsentResult give(Actor actor, TaskId task, @Nullable Voice voice, String remark) {
        return desk.work(actor, task, SCREEN, open -> give(open, voice, remark), ConsentResult.Stopped::new);
    }

    private ConsentResult give(OpenTask task, @Nullable Voice voice, String remark) {
        if (!openings.isOpen(task.actor(), task.caseId())) {
            return new ConsentResult.Closed();
        }
        List<FieldProblem> problems = new ArrayList<>();
        if (voice == null) {
            problems.add(FieldProblem.of("voice", "problem.voice.missing"));
        }
        if (voice == Voice.DISAGREE) {
            Texts.required(problems, "remark", remark, Texts.REMARK);
        } else {
            Texts.bounded(problems, "remark", remark, Texts.REMARK);
        }
        if (voice == null || !problems.isEmpty()) {
            return new ConsentResult.Invalid(problems);
        }
        db.update(DECISION_VOICE)
                .set(DECISION_VOICE.VOICE, voice.code())
                .set(
                        DECISION_VOICE.REMARK,
                        remark.isBlank() ? null : sealing.seal(task.caseId(), DecisionColumns.REMARK, remark.strip()))
                .set(DECISION_VOICE.OFFICIAL_ID, task.actor().id().value())
                .set(DECISION_VOICE.GIVEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(DECISION_VOICE.DECISION_ID.eq(asked(task).value()))
                .and(DECISION_VOICE.SEAT_ID.eq(task.seat().value()))
                .execute();
        desk.finish(task, "consent-given", Map.of("voice", voice.code()), MatterModel.CONSENT, Map.of());
        return new ConsentResult.Given(voice);
    }

    /** The decision that this seat is asked about. */
    private DecisionId asked(OpenTask task) {
        return db.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.MATTER_ID.eq(matters.ofCase(task.caseId()).id().value()))
                .and(DECISION.STATE.eq(DecisionState.CONSENT.code()))
                .orderBy(DECISION.ID.desc())
                .limit(1)
                .fetchSingle(row -> new DecisionId(row.value1()));
    }
}
