package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is late, now. Read from the open tasks each time, a page at a time. */
@Service
@Transactional(readOnly = true)
public class LateTasks {

    /** Rows fetched at a time when all are asked for. */
    private static final int PORTION = 500;

    private static final String NATION = "KH";

    private final DSLContext db;
    private final BoardAccess access;
    private final LateQuery query;
    private final LateRows rows;
    private final Models models;
    private final Organisation organisation;

    LateTasks(
            DSLContext db,
            BoardAccess access,
            LateQuery query,
            LateRows rows,
            Models models,
            Organisation organisation) {
        this.db = db;
        this.access = access;
        this.query = query;
        this.rows = rows;
        this.models = models;
        this.organisation = organisation;
    }

    /**
     * A page of them.
     *
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<LateTask> page(Actor actor, LateFilter filter, Locale language, int offset, int limit) {
        BoardScope all = access.require(actor);
        return query.page(actor, all.narrowedTo(filter.area()), filter, language, offset, limit)
                .fetch(row -> rows.line(row, all));
    }

    /**
     * How many there are.
     *
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public int count(Actor actor, LateFilter filter) {
        return db.fetchCount(TASK, query.late(actor, access.require(actor, filter.area()), filter, TASK));
    }

    /**
     * Hands them all over one by one, without keeping them in memory.
     *
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public void each(Actor actor, LateFilter filter, Locale language, Consumer<LateTask> reader) {
        BoardScope all = access.require(actor);
        BoardScope scope = all.narrowedTo(filter.area());
        try (Stream<? extends org.jooq.Record> found = query.page(actor, scope, filter, language, 0, Integer.MAX_VALUE)
                .fetchSize(PORTION)
                .fetchStream()) {
            found.map(row -> rows.line(row, all)).forEach(reader);
        }
    }

    /**
     * How many tasks are late with seats of each province itself, the one with most first: what waits for a seat of the nation does not
     * make a province late that did its part.
     *
     * @throws Refused unless one answers for the work of others
     */
    public List<LateGroup> ofProvinces(Actor actor) {
        return byProvince(query.late(actor, access.require(actor), LateFilter.ALL, TASK)
                .andNotExists(DSL.selectOne()
                        .from(SEAT)
                        .join(MECHANISM)
                        .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                        .where(SEAT.ID.eq(TASK.SEAT_ID))
                        .and(MECHANISM.AREA_CODE.eq(NATION))));
    }

    /**
     * How many of them each province has, the one with most first.
     *
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<LateGroup> byProvince(Actor actor, LateFilter filter) {
        return byProvince(query.late(actor, access.require(actor, filter.area()), filter, TASK));
    }

    private List<LateGroup> byProvince(Condition which) {
        return db.select(TASK.AREA_CODE, DSL.count(), DSL.min(TASK.DUE_ON))
                .from(TASK)
                .where(which)
                .groupBy(TASK.AREA_CODE)
                .orderBy(DSL.count().desc(), TASK.AREA_CODE)
                .fetch(row ->
                        rows.group(row.value1(), organisation.area(row.value1()).name(), row.value2(), row.value3()));
    }

    /**
     * How many of them each step has, the one with most first.
     *
     * @throws Refused unless one answers for the work of others, and for the area asked for
     */
    public List<LateGroup> byStep(Actor actor, LateFilter filter) {
        Field<String> definition = DSL.max(TASK.DEFINITION_ID);
        return db.select(TASK.STEP, DSL.count(), DSL.min(TASK.DUE_ON), definition)
                .from(TASK)
                .where(query.late(actor, access.require(actor, filter.area()), filter, TASK))
                .groupBy(TASK.PROCEDURE, TASK.STEP)
                .orderBy(DSL.count().desc(), TASK.STEP)
                .fetch(row ->
                        rows.group(row.value1(), name(row.get(definition), row.value1()), row.value2(), row.value3()));
    }

    /** A procedure or a step by id and name. */
    public record Choice(String id, Words name) {}

    /**
     * The procedures that have late tasks, to filter by.
     *
     * @throws Refused unless one answers for the work of others
     */
    public List<Choice> procedures(Actor actor) {
        return db.select(TASK.PROCEDURE, DSL.max(TASK.DEFINITION_ID))
                .from(TASK)
                .where(query.late(actor, access.require(actor), LateFilter.ALL, TASK))
                .groupBy(TASK.PROCEDURE)
                .orderBy(TASK.PROCEDURE)
                .fetch(row -> new Choice(row.value1(), models.procedureName(Objects.requireNonNull(row.value2()))));
    }

    private Words name(String definition, String step) {
        return models.step(definition, step).name();
    }
}
