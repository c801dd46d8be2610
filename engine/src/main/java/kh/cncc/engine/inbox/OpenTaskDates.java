package kh.cncc.engine.inbox;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.deadlines.DateKeeper;
import kh.cncc.engine.deadlines.DueRule;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.deadlines.MovedDate;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.DeadlineTimers;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The due dates of the open tasks, which follow the calendar and the time that was granted. */
@Component
public class OpenTaskDates implements DateKeeper {

    private static final Mechanism UNIT = MECHANISM.as("unit");

    private final DSLContext db;
    private final Models models;
    private final Organisation organisation;

    OpenTaskDates(DSLContext db, Models models, Organisation organisation) {
        this.db = db;
        this.models = models;
        this.organisation = organisation;
    }

    /** The open tasks of one step of a case: since when there are some, and when the last of them is due. */
    public record OpenStep(Instant openedAt, LocalDate lastDue) {}

    /** For a timer that ends a step: while it is open it does not fire before its last task is due. A step that only begins has no task. */
    public Optional<OpenStep> step(CaseId id, String step) {
        if (!DeadlineTimers.asksAgain()) {
            return Optional.empty();
        }
        return db.resultQuery(
                        "select min(opened_at), max(due_on) from engine.task where case_id = ? and step = ? and state"
                                + " = 'open'",
                        id.value(),
                        step)
                .coerce(TASK.OPENED_AT, TASK.DUE_ON)
                .fetchOptional()
                .filter(row -> row.value1() != null)
                .map(row -> new OpenStep(row.value1().toInstant(), row.value2()));
    }

    @Override
    public List<KeptDate> open() {
        return dates(DSL.noCondition());
    }

    @Override
    public List<KeptDate> open(Set<CaseId> cases) {
        return dates(TASK.CASE_ID.in(cases.stream().map(CaseId::value).toList()));
    }

    @Override
    public void move(List<MovedDate> moves) {
        moves.stream()
                .filter(move -> move.date().kind() == KeptDate.Kind.TASK)
                .forEach(move -> db.update(TASK)
                        .set(TASK.DUE_ON, move.to())
                        .where(TASK.ID.eq(move.date().id()))
                        .and(TASK.STATE.eq("open"))
                        .execute());
    }

    /** {@code commune}, {@code district}, {@code province} or {@code nation}; the capital is among the provinces. */
    static String level(Area area) {
        return area.kind().equals("capital") ? "province" : area.kind();
    }

    private List<KeptDate> dates(Condition condition) {
        return db.select(
                        TASK.ID,
                        TASK.CASE_ID,
                        CASE_FILE.NUMBER,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        UNIT.NAME_EN,
                        UNIT.NAME_KM,
                        TASK.DEFINITION_ID,
                        TASK.PROCEDURE,
                        TASK.STEP,
                        MECHANISM.AREA_CODE,
                        TASK.DUE_ON,
                        TASK.PERIOD_TYPE,
                        TASK.PERIOD_END,
                        TASK.OPENED_AT)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .where(TASK.STATE.eq("open"))
                .and(condition)
                .fetch(this::date);
    }

    private KeptDate date(Record row) {
        String unit = row.get(UNIT.NAME_EN);
        return new KeptDate(
                KeptDate.Kind.TASK,
                row.get(TASK.ID),
                new CaseId(row.get(TASK.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                unit == null
                        ? new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM))
                        : new Words(unit, row.get(UNIT.NAME_KM)),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                row.get(TASK.DUE_ON),
                rule(row));
    }

    private @Nullable DueRule rule(Record row) {
        String pace = row.get(TASK.PERIOD_TYPE);
        LocalDate countsFrom = row.get(TASK.PERIOD_END);
        if (pace == null || countsFrom == null) {
            return null;
        }
        return new DueRule(
                models.rules(row.get(TASK.DEFINITION_ID)).deadlines(),
                row.get(TASK.PROCEDURE),
                row.get(TASK.STEP),
                level(organisation.area(row.get(MECHANISM.AREA_CODE))),
                pace,
                countsFrom,
                row.get(TASK.OPENED_AT).toInstant());
    }
}
