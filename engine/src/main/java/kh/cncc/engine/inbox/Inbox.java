package kh.cncc.engine.inbox;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** My work: the open tasks of the seats that an official may act for today. Always read from the database, a page at a time. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final Mechanism UNIT = MECHANISM.as("unit");
    private static final Mechanism HOME = MECHANISM.as("home");

    private final DSLContext db;
    private final Clock clock;
    private final Access access;
    private final Models models;

    Inbox(DSLContext db, Clock clock, Access access, Models models) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.models = models;
    }

    /** A page of my open tasks. */
    public List<TaskLine> mine(Actor actor, InboxFilter filter, int offset, int limit) {
        return lines().where(openFor(actor, filter))
                .orderBy(order(filter.sort()))
                .offset(DSL.inline(offset))
                .limit(DSL.inline(limit))
                .fetch(this::line);
    }

    /** My open tasks of one case, by due date. */
    public List<TaskLine> mine(Actor actor, CaseId id) {
        return lines().where(openFor(actor, InboxFilter.ALL))
                .and(TASK.CASE_ID.eq(id.value()))
                .orderBy(TASK.DUE_ON, TASK.ID)
                .fetch(this::line);
    }

    /** How many tasks the filter leaves. */
    public int count(Actor actor, InboxFilter filter) {
        var from = db.selectCount().from(TASK);
        return (filter.text().isBlank()
                        ? from.where(openFor(actor, filter))
                        : from.join(CASE_FILE)
                                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                                .join(MECHANISM)
                                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                                .where(openFor(actor, filter)))
                .fetchSingle()
                .value1();
    }

    /** For the menu: how much there is to do. */
    public InboxCounts counts(Actor actor) {
        return db.select(DSL.count(), DSL.count().filterWhere(TASK.DUE_ON.lt(LocalDate.now(clock))))
                .from(TASK)
                .where(openFor(actor, InboxFilter.ALL))
                .fetchSingle(row -> new InboxCounts(row.value1(), row.value2()));
    }

    /** The steps that I have open tasks of, with their names, to filter by. */
    public List<StepChoice> steps(Actor actor) {
        return db
                .selectDistinct(TASK.STEP, TASK.DEFINITION_ID)
                .from(TASK)
                .where(openFor(actor, InboxFilter.ALL))
                .fetch(row -> new StepChoice(
                        row.value1(), models.step(row.value2(), row.value1()).name()))
                .stream()
                .collect(Collectors.toMap(StepChoice::step, choice -> choice, (one, other) -> one))
                .values()
                .stream()
                .toList();
    }

    /** A step by id and name. */
    public record StepChoice(String step, Words name) {}

    /** All tasks of a case, oldest first. Who may see the case is decided by whoever owns it. */
    public List<TaskLine> ofCase(CaseId id) {
        return lines().where(TASK.CASE_ID.eq(id.value())).orderBy(TASK.ID).fetch(this::line);
    }

    private Condition openFor(Actor actor, InboxFilter filter) {
        Set<Long> seats = access.seats(actor).stream()
                .map(held -> held.seat().id().value())
                .collect(Collectors.toSet());
        Condition condition = TASK.STATE.eq(DSL.inline("open")).and(TASK.SEAT_ID.in(seats));
        if (filter.step() != null) {
            condition = condition.and(TASK.STEP.eq(filter.step()));
        }
        if (filter.overdueOnly()) {
            condition = condition.and(TASK.DUE_ON.lt(LocalDate.now(clock)));
        }
        if (!filter.text().isBlank()) {
            String part = filter.text().strip();
            condition = condition.and(CASE_FILE
                    .NUMBER
                    .containsIgnoreCase(part)
                    .or(MECHANISM.NAME_EN.containsIgnoreCase(part))
                    .or(MECHANISM.NAME_KM.containsIgnoreCase(part)));
        }
        return condition;
    }

    private static List<OrderField<?>> order(InboxFilter.Sort sort) {
        return switch (sort) {
            case DUE -> List.of(TASK.DUE_ON, TASK.ID);
            case NEWEST -> List.of(TASK.OPENED_AT.desc(), TASK.ID.desc());
            case CASE -> List.of(CASE_FILE.NUMBER, TASK.ID);
        };
    }

    private SelectOnConditionStep<? extends Record> lines() {
        return db.select(
                        TASK.ID,
                        TASK.PROCEDURE,
                        TASK.DEFINITION_ID,
                        TASK.STEP,
                        TASK.SCREEN,
                        TASK.CASE_ID,
                        CASE_FILE.NUMBER,
                        CASE_FILE.TITLE,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        UNIT.NAME_EN,
                        UNIT.NAME_KM,
                        TASK.SUBJECT_ID,
                        TASK.SEAT_ID,
                        SEAT.TITLE_EN,
                        SEAT.TITLE_KM,
                        HOME.NAME_EN,
                        HOME.NAME_KM,
                        TASK.DUE_ON,
                        TASK.OPENED_AT,
                        TASK.STATE,
                        TASK.ENDED_AT,
                        TASK.OUTCOME,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        TASK.DONE_AS)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .join(SEAT)
                .on(SEAT.ID.eq(TASK.SEAT_ID))
                .join(HOME)
                .on(HOME.ID.eq(SEAT.MECHANISM_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(TASK.DONE_BY));
    }

    private TaskLine line(Record row) {
        var ended = row.get(TASK.ENDED_AT);
        String as = row.get(TASK.DONE_AS);
        return new TaskLine(
                new TaskId(row.get(TASK.ID)),
                row.get(TASK.PROCEDURE),
                row.get(TASK.STEP),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                row.get(TASK.SCREEN),
                new CaseId(row.get(TASK.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                row.get(CASE_FILE.TITLE),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                words(row.get(UNIT.NAME_EN), row.get(UNIT.NAME_KM)),
                row.get(TASK.SUBJECT_ID),
                new SeatId(row.get(TASK.SEAT_ID)),
                new Words(
                        row.get(SEAT.TITLE_EN) + ", " + row.get(HOME.NAME_EN),
                        row.get(SEAT.TITLE_KM) + ", " + row.get(HOME.NAME_KM)),
                row.get(TASK.DUE_ON),
                row.get(TASK.OPENED_AT).toInstant(),
                row.get(TASK.STATE),
                ended == null ? null : instant(ended),
                row.get(TASK.OUTCOME),
                words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                as == null ? null : Standing.valueOf(as.toUpperCase(Locale.ROOT)));
    }

    private static Instant instant(java.time.OffsetDateTime moment) {
        return moment.toInstant();
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
