package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.MATTER;
import static kh.cncc.processes.db.Tables.MATTER_OUTCOME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.matters.DecisionFilter.Sort;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The decisions that an official may see, by lines. */
@Component
class DecisionLines {

    private static final Field<Integer> ACTIONS = DSL.field(DSL.name("follow", "actions"), Integer.class);
    private static final Field<Integer> DONE = DSL.field(DSL.name("follow", "done"), Integer.class);
    private static final Field<Integer> OVERDUE = DSL.field(DSL.name("follow", "overdue"), Integer.class);
    private static final Field<LocalDate> OLDEST = DSL.field(DSL.name("follow", "oldest"), LocalDate.class);
    private static final Field<LocalDate> TOLD = DSL.field(DSL.name("follow", "told"), LocalDate.class);

    private static final Field<LocalDate> SILENT_SINCE = DSL.field(DSL.name("follow", "silent_since"), LocalDate.class);

    private final DSLContext db;
    private final Reach reach;
    private final AreasBelow areas;
    private final Clock clock;

    DecisionLines(DSLContext db, Reach reach, AreasBelow areas, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.areas = areas;
        this.clock = clock;
    }

    /** Which of them are on the page is found first: how its actions stand is counted only for those. */
    List<DecisionLine> page(Actor actor, DecisionFilter filter, int offset, int limit) {
        return db.select(
                        DECISION.ID,
                        DECISION.NUMBER,
                        DECISION.DECIDED_ON,
                        DECISION.STATE,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        MATTER.ID,
                        MATTER.NUMBER,
                        MATTER.SUBJECT,
                        MATTER.CONFIDENTIALITY,
                        MATTER.TOPIC,
                        AREA.NAME_EN,
                        AREA.NAME_KM,
                        ACTIONS,
                        DONE,
                        OVERDUE,
                        OLDEST,
                        TOLD)
                .from(DECISION)
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(DECISION.MECHANISM_ID))
                .join(AREA)
                .on(AREA.CODE.eq(MATTER.AREA_CODE))
                .crossJoin(DSL.lateral(follow()).as("follow"))
                .where(DECISION.ID.in(ids(actor, filter, offset, limit)))
                .orderBy(order(filter))
                .fetch(DecisionLines::line);
    }

    private Select<Record1<Long>> ids(Actor actor, DecisionFilter filter, int offset, int limit) {
        var decisions = DSL.select(DECISION.ID).from(DECISION).join(MATTER).on(MATTER.ID.eq(DECISION.MATTER_ID));
        var from = filter.sort() == Sort.DUE || filter.sort() == Sort.TOLD
                ? decisions.crossJoin(DSL.lateral(follow()).as("follow"))
                : decisions;
        return from.where(found(actor, filter))
                .orderBy(order(filter))
                .offset(offset)
                .limit(limit);
    }

    /** Where two are alike, the newer one comes first, so that pages follow one another. */
    private static List<SortField<?>> order(DecisionFilter filter) {
        SortOrder way = filter.descending() ? SortOrder.DESC : SortOrder.ASC;
        SortField<?> first = switch (filter.sort()) {
            case DECIDED -> DECISION.DECIDED_ON.sort(way);
            case NUMBER -> DECISION.NUMBER.sort(way);
            case DUE -> OLDEST.sort(way).nullsLast();
            case TOLD -> SILENT_SINCE.sort(way).nullsLast();
        };
        return List.of(first, DECISION.ID.sort(filter.sort() == Sort.DECIDED ? way : SortOrder.DESC));
    }

    int count(Actor actor, DecisionFilter filter) {
        return db.fetchCount(DSL.select(DECISION.ID)
                .from(DECISION)
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .where(found(actor, filter)));
    }

    /** What was decided may be read by whoever may see its matter; one that was only proposed is not in the register. */
    void require(Actor actor, DecisionId id) {
        if (find(actor, DECISION.ID.eq(id.value())).isEmpty()) {
            throw new Refused("refused.case");
        }
    }

    Optional<DecisionId> byNumber(Actor actor, String number) {
        return find(actor, DECISION.NUMBER.eq(number.strip().toUpperCase(Locale.ROOT))).stream()
                .findFirst();
    }

    /** Those on a matter and on the one that it is answered with, and those that it was answered with before it went on by itself. */
    List<DecisionId> ofMatter(Actor actor, MatterId matter, MatterId lead) {
        return find(
                actor,
                DECISION.MATTER_ID
                        .in(matter.value(), lead.value())
                        .or(DECISION.ID.in(DSL.select(MATTER_OUTCOME.DECISION_ID)
                                .from(MATTER_OUTCOME)
                                .where(MATTER_OUTCOME.MATTER_ID.eq(matter.value())))));
    }

    private List<DecisionId> find(Actor actor, Condition which) {
        return db.select(DECISION.ID)
                .from(DECISION)
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .where(which)
                .and(DECISION.NUMBER.isNotNull())
                .and(reach.visible(actor, MATTER.CASE_ID))
                .orderBy(DECISION.ID.desc())
                .fetch(row -> new DecisionId(row.value1()));
    }

    private Select<?> follow() {
        LocalDate today = LocalDate.now(clock);
        return DSL.select(
                        DSL.count().as("actions"),
                        DSL.count()
                                .filterWhere(DECISION_ACTION.STATE.eq(DSL.inline(ActionState.DONE.code())))
                                .as("done"),
                        DSL.count().filterWhere(FollowUpRows.overdue(today)).as("overdue"),
                        DSL.min(DECISION_ACTION.DUE_ON)
                                .filterWhere(FollowUpRows.open())
                                .as("oldest"),
                        DSL.max(FollowUpRows.lastTold()).as("told"),
                        DSL.min(FollowUpRows.lastTold())
                                .filterWhere(FollowUpRows.open())
                                .as("silent_since"))
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(DECISION.ID));
    }

    private Condition found(Actor actor, DecisionFilter filter) {
        Condition found = DECISION.NUMBER.isNotNull().and(reach.visible(actor, MATTER.CASE_ID));
        if (!filter.text().isBlank()) {
            found = found.and(DECISION.NUMBER.startsWithIgnoreCase(filter.text().strip()));
        }
        if (filter.topic() != null) {
            found = found.and(MATTER.TOPIC.eq(filter.topic().code()));
        }
        if (filter.mechanism() != null) {
            found = found.and(DECISION.MECHANISM_ID.eq(filter.mechanism().value()));
        }
        if (filter.area() != null) {
            found = found.and(areas.within(MATTER.AREA_CODE, filter.area()));
        }
        if (filter.from() != null) {
            found = found.and(DECISION.DECIDED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            found = found.and(DECISION.DECIDED_ON.le(filter.to()));
        }
        return found.and(stand(filter.follow()));
    }

    private Condition stand(DecisionFilter.Follow follow) {
        LocalDate today = LocalDate.now(clock);
        return switch (follow) {
            case ANY -> DSL.noCondition();
            case OPEN -> any(FollowUpRows.open());
            case OVERDUE -> any(FollowUpRows.overdue(today));
            case SILENT -> any(FollowUpRows.silent(today));
            case DONE -> any(DSL.noCondition()).andNot(any(FollowUpRows.open()));
        };
    }

    private static Condition any(Condition which) {
        return DSL.exists(DSL.selectOne()
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(DECISION.ID))
                .and(which));
    }

    private static DecisionLine line(Record row) {
        boolean closed = row.get(MATTER.CONFIDENTIALITY).equals(Confidentiality.CONFIDENTIAL.code());
        return new DecisionLine(
                new DecisionId(row.get(DECISION.ID)),
                row.get(DECISION.NUMBER),
                row.get(DECISION.DECIDED_ON),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                new MatterId(row.get(MATTER.ID)),
                row.get(MATTER.NUMBER),
                closed ? null : row.get(MATTER.SUBJECT),
                Topic.of(row.get(MATTER.TOPIC)),
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                DecisionState.of(row.get(DECISION.STATE)),
                row.get(ACTIONS),
                row.get(DONE),
                row.get(OVERDUE),
                row.get(OLDEST),
                row.get(TOLD));
    }
}
