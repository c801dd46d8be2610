package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.ACTION_NOTE;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.sealing.SealedColumn;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the actions of decisions with what was told of them. */
@Component
class ActionLines {

    private final DSLContext db;
    private final Organisation organisation;
    private final Sealing sealing;
    private final Clock clock;

    ActionLines(DSLContext db, Organisation organisation, Sealing sealing, Clock clock) {
        this.db = db;
        this.organisation = organisation;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** All of a decision; {@code open} says whether words may be read. */
    List<ActionLine> of(CaseId caseId, DecisionId id, boolean open) {
        return lines(caseId, DECISION_ACTION.DECISION_ID.eq(id.value()), open);
    }

    ActionLine one(CaseId caseId, ActionId id, boolean open) {
        return lines(caseId, DECISION_ACTION.ID.eq(id.value()), open).getFirst();
    }

    private List<ActionLine> lines(CaseId caseId, Condition which, boolean open) {
        Map<Long, List<ActionLine.Note>> notes = notes(caseId, which, open);
        return db.select(DECISION_ACTION.fields())
                .select(DECISION.DECIDED_ON, DECISION.PROPOSED_AT)
                .from(DECISION_ACTION)
                .join(DECISION)
                .on(DECISION.ID.eq(DECISION_ACTION.DECISION_ID))
                .where(which)
                .orderBy(DECISION_ACTION.DECISION_ID, DECISION_ACTION.NUMBER)
                .fetch(row -> line(caseId, row, open, notes.getOrDefault(row.get(DECISION_ACTION.ID), List.of())));
    }

    private ActionLine line(CaseId caseId, Record row, boolean open, List<ActionLine.Note> notes) {
        SeatId seat = new SeatId(row.get(DECISION_ACTION.SEAT_ID));
        ActionState state = ActionState.of(row.get(DECISION_ACTION.STATE));
        LocalDate due = row.get(DECISION_ACTION.DUE_ON);
        OffsetDateTime done = row.get(DECISION_ACTION.DONE_AT);
        Long doneBy = row.get(DECISION_ACTION.DONE_BY);
        return new ActionLine(
                new ActionId(row.get(DECISION_ACTION.ID)),
                row.get(DECISION_ACTION.NUMBER),
                words(caseId, DecisionColumns.ACTION, row.get(DECISION_ACTION.TEXT), open),
                seat,
                organisation.seat(seat).label(),
                due,
                state,
                state == ActionState.OPEN && due.isBefore(LocalDate.now(clock)),
                words(caseId, DecisionColumns.EVIDENCE, row.get(DECISION_ACTION.EVIDENCE), open),
                done == null ? null : done.toInstant(),
                doneBy == null ? null : name(doneBy),
                lastTold(row),
                notes);
    }

    private static LocalDate lastTold(Record row) {
        OffsetDateTime told = row.get(DECISION_ACTION.TOLD_AT);
        LocalDate decided = row.get(DECISION.DECIDED_ON);
        if (told != null) {
            return told.atZoneSameInstant(TimeConfiguration.ZONE).toLocalDate();
        }
        return decided != null
                ? decided
                : Objects.requireNonNull(row.get(DECISION.PROPOSED_AT))
                        .atZoneSameInstant(TimeConfiguration.ZONE)
                        .toLocalDate();
    }

    private Map<Long, List<ActionLine.Note>> notes(CaseId caseId, Condition which, boolean open) {
        return db.select(ACTION_NOTE.ACTION_ID, ACTION_NOTE.TEXT, ACTION_NOTE.AT, ACTION_NOTE.OFFICIAL_ID)
                .from(ACTION_NOTE)
                .join(DECISION_ACTION)
                .on(DECISION_ACTION.ID.eq(ACTION_NOTE.ACTION_ID))
                .where(which)
                .orderBy(ACTION_NOTE.ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new ActionLine.Note(
                                words(caseId, DecisionColumns.NOTE, row.value2(), open),
                                row.value3().toInstant(),
                                name(row.value4())));
    }

    private Words name(long official) {
        return organisation.official(new OfficialId(official)).name();
    }

    private @Nullable String words(CaseId caseId, SealedColumn column, @Nullable String written, boolean open) {
        return open ? sealing.unsealOptional(caseId, column, written) : null;
    }
}
