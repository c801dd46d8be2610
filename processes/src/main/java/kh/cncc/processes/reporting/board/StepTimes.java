package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.TASK;

import java.util.Comparator;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.workflow.Diagram;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.reporting.PeriodType;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the time of reports goes: how long they stay at each step. */
@Service
@Transactional(readOnly = true)
public class StepTimes {

    private final DSLContext db;
    private final BoardAccess access;
    private final Spans spans;
    private final Stays stays;
    private final Models models;

    StepTimes(DSLContext db, BoardAccess access, Spans spans, Stays stays, Models models) {
        this.db = db;
        this.access = access;
        this.spans = spans;
        this.stays = stays;
        this.models = models;
    }

    /**
     * Each step of a procedure in the last twelve periods, in the order of the model. A step where nothing has been yet is left out.
     *
     * @param area null for all areas of the reader's board
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<StepTime> of(Actor actor, String procedure, PeriodType type, @Nullable String area) {
        BoardScope scope = access.require(actor, area);
        List<String> order = List.copyOf(models.steps(procedure).keySet());
        var query = db.select(
                Stays.STEP,
                DSL.max(Stays.DEFINITION),
                DSL.count(),
                DSL.percentileCont(0.5).withinGroupOrderBy(Stays.length()),
                DSL.percentileCont(0.9).withinGroupOrderBy(Stays.length()));
        return stays
                .from(
                        query,
                        spans.lastTwelve(type),
                        TASK.PROCEDURE.eq(procedure).and(scope.covers(TASK.AREA_CODE)))
                .groupBy(Stays.STEP)
                .fetch(row -> new StepTime(
                        row.value1(),
                        models.step(row.value2(), row.value1()).name(),
                        row.value3(),
                        row.value4().doubleValue(),
                        row.value5().doubleValue()))
                .stream()
                .sorted(Comparator.comparingInt(time -> order.indexOf(time.step())))
                .toList();
    }

    /** A procedure by id and name. */
    public record Choice(String procedure, Words name) {}

    /**
     * The procedures whose cases were at a step in the last twelve periods.
     *
     * @throws Refused unless one answers for the work of others
     */
    public List<Choice> procedures(Actor actor, PeriodType type) {
        BoardScope scope = access.require(actor);
        return db.select(TASK.PROCEDURE, DSL.max(TASK.DEFINITION_ID))
                .from(TASK)
                .where(TASK.CASE_ID.in(spans.lastTwelve(type).cases()))
                .and(scope.covers(TASK.AREA_CODE))
                .groupBy(TASK.PROCEDURE)
                .orderBy(TASK.PROCEDURE)
                .fetch(row -> new Choice(row.value1(), models.procedureName(row.value2())));
    }

    /**
     * The model to show the times on.
     *
     * @throws Refused unless one answers for the work of others
     */
    public Diagram picture(Actor actor, String procedure) {
        access.require(actor);
        return models.picture(procedure);
    }
}
