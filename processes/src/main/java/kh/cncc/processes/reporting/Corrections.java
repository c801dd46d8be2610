package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.CORRECTION;
import static kh.cncc.processes.db.Tables.DEPARTMENT_RETURN;
import static kh.cncc.processes.db.Tables.PIN;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.StepInfo;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Returns for correction: the reason, the figures that it is pinned to, and the answers. */
@Component
class Corrections {

    private static final Official ANSWERER = OFFICIAL.as("answerer");

    private final DSLContext db;
    private final Clock clock;
    private final Models models;

    Corrections(DSLContext db, Clock clock, Models models) {
        this.db = db;
        this.clock = clock;
        this.models = models;
    }

    /**
     * Writes down a return.
     *
     * @param returnId the department's figures it is about, null when the whole report goes back
     * @param version  what was returned
     */
    void record(OpenTask by, @Nullable Long returnId, String toStep, int version, String reason, List<Pin> pins) {
        long id = db.insertInto(CORRECTION)
                .set(CORRECTION.CASE_ID, by.caseId().value())
                .set(CORRECTION.RETURN_ID, returnId)
                .set(CORRECTION.FROM_STEP, by.step())
                .set(CORRECTION.TO_STEP, toStep)
                .set(CORRECTION.VERSION, version)
                .set(CORRECTION.REASON, reason.strip())
                .set(CORRECTION.MADE_AT, Moment.now(clock))
                .set(CORRECTION.MADE_BY, by.actor().id().value())
                .returning(CORRECTION.ID)
                .fetchSingle(CORRECTION.ID);
        if (!pins.isEmpty()) {
            db.batch(pins.stream()
                            .map(pin -> db.insertInto(PIN)
                                    .set(PIN.CORRECTION_ID, id)
                                    .set(PIN.UNIT_ID, pin.unit().value())
                                    .set(PIN.INDICATOR_ID, pin.indicator().value())
                                    .set(PIN.SPLIT, pin.split().code())
                                    .set(PIN.REMARK, pin.remark().strip())
                                    .onConflictDoNothing())
                            .toList())
                    .execute();
        }
    }

    /** What was returned to this step of the case and was not sent on again. */
    List<CorrectionNote> open(CaseId caseId, String step, String procedure) {
        return notes(
                CORRECTION
                        .CASE_ID
                        .eq(caseId.value())
                        .and(CORRECTION.RETURN_ID.isNull())
                        .and(CORRECTION.TO_STEP.eq(step))
                        .and(CORRECTION.SETTLED_AT.isNull()),
                procedure);
    }

    /** Why a department's figures came back, as long as they were not handed in again. */
    List<CorrectionNote> open(long returnId, String procedure) {
        return notes(CORRECTION.RETURN_ID.eq(returnId).and(CORRECTION.SETTLED_AT.isNull()), procedure);
    }

    /** Every return of a case, newest first. */
    List<CorrectionNote> ofCase(CaseId caseId, String procedure) {
        return notes(CORRECTION.CASE_ID.eq(caseId.value()), procedure);
    }

    /** The whole report was sent on from this step: what came back to it is settled. */
    void settle(CaseId caseId, String step) {
        settle(CORRECTION
                .CASE_ID
                .eq(caseId.value())
                .and(CORRECTION.RETURN_ID.isNull())
                .and(CORRECTION.TO_STEP.eq(step)));
    }

    /** The department handed its figures in again. */
    void settle(long returnId) {
        settle(CORRECTION.RETURN_ID.eq(returnId));
    }

    /** Answers one of the pins that the one who answers was shown. */
    List<FieldProblem> answer(OpenTask by, List<CorrectionNote> shown, long pinId, String answer) {
        boolean theirs = shown.stream().flatMap(note -> note.pins().stream()).anyMatch(pin -> pin.id() == pinId);
        if (!theirs) {
            throw new Refused("refused.pin");
        }
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "answer", answer, Texts.REMARK);
        if (problems.isEmpty()) {
            write(by, pinId, answer);
        }
        return problems;
    }

    /** With the pin every open pin on the same figure is answered: who asked first asked the same. */
    private void write(OpenTask by, long pinId, String answer) {
        var asked = PIN.as("asked");
        var of = CORRECTION.as("of");
        db.update(PIN)
                .set(PIN.ANSWER, answer.strip())
                .set(PIN.ANSWERED_AT, Moment.now(clock))
                .set(PIN.ANSWERED_BY, by.actor().id().value())
                .from(asked.join(of).on(of.ID.eq(asked.CORRECTION_ID)))
                .where(asked.ID.eq(pinId))
                .and(of.CASE_ID.eq(by.caseId().value()))
                .and(of.SETTLED_AT.isNull())
                .and(PIN.UNIT_ID.eq(asked.UNIT_ID))
                .and(PIN.INDICATOR_ID.eq(asked.INDICATOR_ID))
                .and(PIN.SPLIT.eq(asked.SPLIT))
                .and(PIN.CORRECTION_ID.in(DSL.select(CORRECTION.ID)
                        .from(CORRECTION)
                        .where(CORRECTION.CASE_ID.eq(by.caseId().value()))
                        .and(CORRECTION.SETTLED_AT.isNull())))
                .execute();
    }

    private void settle(Condition which) {
        db.update(CORRECTION)
                .set(CORRECTION.SETTLED_AT, Moment.now(clock))
                .where(which)
                .and(CORRECTION.SETTLED_AT.isNull())
                .execute();
    }

    private List<CorrectionNote> notes(Condition which, String procedure) {
        var found = db.select(
                        CORRECTION.ID,
                        CORRECTION.FROM_STEP,
                        CORRECTION.TO_STEP,
                        DEPARTMENT_RETURN.UNIT_ID,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        CORRECTION.VERSION,
                        CORRECTION.REASON,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        CORRECTION.MADE_AT,
                        CORRECTION.SETTLED_AT)
                .from(CORRECTION)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CORRECTION.MADE_BY))
                .leftJoin(DEPARTMENT_RETURN)
                .on(DEPARTMENT_RETURN.ID.eq(CORRECTION.RETURN_ID))
                .leftJoin(MECHANISM)
                .on(MECHANISM.ID.eq(DEPARTMENT_RETURN.UNIT_ID))
                .where(which)
                .orderBy(CORRECTION.ID.desc())
                .fetch();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, StepInfo> steps = models.steps(procedure);
        Map<Long, List<PinNote>> pins = pins(which);
        return found.map(row -> note(row, steps, pins.getOrDefault(row.get(CORRECTION.ID), List.of())));
    }

    private static CorrectionNote note(Record row, Map<String, StepInfo> steps, List<PinNote> pins) {
        Long unit = row.get(DEPARTMENT_RETURN.UNIT_ID);
        return new CorrectionNote(
                row.get(CORRECTION.ID),
                row.get(CORRECTION.FROM_STEP),
                name(steps, row.get(CORRECTION.FROM_STEP)),
                row.get(CORRECTION.TO_STEP),
                name(steps, row.get(CORRECTION.TO_STEP)),
                unit == null ? null : new MechanismId(unit),
                unit == null ? null : new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                row.get(CORRECTION.VERSION),
                row.get(CORRECTION.REASON),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(CORRECTION.MADE_AT).toInstant(),
                row.get(CORRECTION.SETTLED_AT) != null,
                pins);
    }

    private Map<Long, List<PinNote>> pins(Condition which) {
        return db.select(
                        PIN.CORRECTION_ID,
                        PIN.ID,
                        PIN.UNIT_ID,
                        PIN.INDICATOR_ID,
                        PIN.SPLIT,
                        PIN.REMARK,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        CORRECTION.MADE_AT,
                        PIN.ANSWER,
                        ANSWERER.NAME_EN,
                        ANSWERER.NAME_KM)
                .from(PIN)
                .join(CORRECTION)
                .on(CORRECTION.ID.eq(PIN.CORRECTION_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CORRECTION.MADE_BY))
                .leftJoin(ANSWERER)
                .on(ANSWERER.ID.eq(PIN.ANSWERED_BY))
                .where(which)
                .orderBy(PIN.ID)
                .fetchGroups(PIN.CORRECTION_ID, Corrections::pin);
    }

    private static PinNote pin(Record row) {
        String answerer = row.get(ANSWERER.NAME_EN);
        return new PinNote(
                row.get(PIN.ID),
                new MechanismId(row.get(PIN.UNIT_ID)),
                new IndicatorId(row.get(PIN.INDICATOR_ID)),
                Split.of(row.get(PIN.SPLIT)),
                row.get(PIN.REMARK),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(CORRECTION.MADE_AT).toInstant(),
                row.get(PIN.ANSWER),
                answerer == null ? null : new Words(answerer, row.get(ANSWERER.NAME_KM)));
    }

    private static Words name(Map<String, StepInfo> steps, String step) {
        StepInfo info = steps.get(step);
        return info == null ? Words.same(step) : info.name();
    }
}
