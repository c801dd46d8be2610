package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.db.tables.Area;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How matters go, counted over those that the official may see. */
@Service
@Transactional(readOnly = true)
public class MatterStatistics {

    private static final Field<Integer> RAISED = DSL.count().as("raised");
    private static final Field<Integer> OPEN = count(
            "open",
            MATTER.CLOSED_AT.isNull().and(MATTER.STATE.notIn(MatterState.DECIDED.code(), MatterState.RETURNED.code())));
    private static final Field<Integer> DECIDED = count("decided", MATTER.DECIDED_AT.isNotNull());
    private static final Field<Integer> LAPSED = count("lapsed", MATTER.LAPSES.gt(0));
    private static final Field<@Nullable Double> MEDIAN = share("median", 0.5);
    private static final Field<@Nullable Double> NINTH_DECILE = share("ninth_decile", 0.9);

    private final DSLContext db;
    private final Reach reach;
    private final AreasBelow areas;
    private final Clock clock;

    MatterStatistics(DSLContext db, Reach reach, AreasBelow areas, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.areas = areas;
        this.clock = clock;
    }

    /** By what they are about, the most frequent first. */
    public List<MatterCounts> byTopic(Actor actor, StatisticsFilter filter) {
        return db.select(MATTER.TOPIC)
                .select(counted())
                .from(MATTER)
                .where(found(actor, filter))
                .groupBy(MATTER.TOPIC)
                .orderBy(RAISED.desc(), MATTER.TOPIC)
                .fetch(row -> counts(row, row.get(MATTER.TOPIC), null));
    }

    /** By the level that they have reached, the lowest first. */
    public List<MatterCounts> byLevel(Actor actor, StatisticsFilter filter) {
        List<MatterCounts> found = db.select(MATTER.LEVEL)
                .select(counted())
                .from(MATTER)
                .where(found(actor, filter))
                .groupBy(MATTER.LEVEL)
                .fetch(row -> counts(row, row.get(MATTER.LEVEL), null));
        return found.stream()
                .sorted(Comparator.comparing(counts -> Level.of(counts.key())))
                .toList();
    }

    /** By capital or province, the most first; what is of the whole nation in one line. */
    public List<MatterCounts> byArea(Actor actor, StatisticsFilter filter) {
        Area own = AREA.as("own");
        Area above = AREA.as("above");
        return db.select(AREA.CODE, AREA.NAME_EN, AREA.NAME_KM)
                .select(counted())
                .from(MATTER)
                .join(own)
                .on(own.CODE.eq(MATTER.AREA_CODE))
                .leftJoin(above)
                .on(above.CODE.eq(own.PARENT))
                .join(AREA)
                .on(AREA.CODE.eq(DSL.when(own.KIND.eq("commune"), above.PARENT)
                        .when(own.KIND.eq("district"), own.PARENT)
                        .otherwise(own.CODE)))
                .where(found(actor, filter))
                .groupBy(AREA.CODE, AREA.NAME_EN, AREA.NAME_KM)
                .orderBy(RAISED.desc(), AREA.NAME_EN)
                .fetch(row -> counts(row, row.get(AREA.CODE), new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM))));
    }

    /** All of them in one line. */
    public MatterCounts all(Actor actor, StatisticsFilter filter) {
        return db.select(counted()).from(MATTER).where(found(actor, filter)).fetchSingle(row -> counts(row, "", null));
    }

    private List<SelectField<?>> counted() {
        return List.of(RAISED, OPEN, overdue(), DECIDED, LAPSED, MEDIAN, NINTH_DECILE);
    }

    private Field<Integer> overdue() {
        return count("overdue", MatterRegister.overdue(LocalDate.now(clock)));
    }

    private Condition found(Actor actor, StatisticsFilter filter) {
        Condition found =
                MATTER.RAISED_ON.between(filter.from(), filter.to()).and(reach.visible(actor, MATTER.CASE_ID));
        found = and(found, filter.topic(), topic -> MATTER.TOPIC.eq(topic.code()));
        found = and(found, filter.level(), level -> MATTER.LEVEL.eq(level.code()));
        found = and(found, filter.urgency(), urgency -> MATTER.URGENCY.eq(urgency.code()));
        return and(found, filter.area(), area -> areas.within(MATTER.AREA_CODE, area));
    }

    private static <T> Condition and(Condition found, @Nullable T wanted, Function<T, Condition> condition) {
        return wanted == null ? found : found.and(condition.apply(wanted));
    }

    private MatterCounts counts(Record row, String key, @Nullable Words name) {
        return new MatterCounts(
                key,
                name,
                row.get(RAISED),
                row.get(OPEN),
                Objects.requireNonNull(row.get("overdue", Integer.class)),
                row.get(DECIDED),
                row.get(LAPSED),
                row.get(MEDIAN),
                row.get(NINTH_DECILE));
    }

    private static Field<Integer> count(String name, Condition which) {
        return DSL.count().filterWhere(which).as(name);
    }

    /** Of the days from being raised to being decided, for those that were; of one decided the same day 0. */
    private static Field<@Nullable Double> share(String name, double share) {
        Field<Integer> days = DSL.field(
                "(({0} at time zone {1})::date - {2})",
                SQLDataType.INTEGER, MATTER.DECIDED_AT, DSL.inline(TimeConfiguration.ZONE.getId()), MATTER.RAISED_ON);
        return DSL.field(
                        "percentile_cont({0}) within group (order by {1})", SQLDataType.DOUBLE, DSL.inline(share), days)
                .as(name);
    }
}
