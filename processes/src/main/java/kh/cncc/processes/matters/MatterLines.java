package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.matters.MatterFilter.Whose;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Matters as lists show them: those that the reader may see, and of confidential ones no word. */
@Component
class MatterLines {

    private static final Field<String> SUBJECT = DSL.when(
                    MATTER.CONFIDENTIALITY.ne(Confidentiality.CONFIDENTIAL.code()), MATTER.SUBJECT)
            .as("said");

    private static final List<Field<?>> FIELDS = List.of(
            MATTER.ID,
            MATTER.NUMBER,
            MATTER.TOPIC,
            MATTER.URGENCY,
            MATTER.CONFIDENTIALITY,
            AREA.NAME_EN,
            AREA.NAME_KM,
            MATTER.LEVEL,
            MECHANISM.NAME_EN,
            MECHANISM.NAME_KM,
            MATTER.STATE,
            SUBJECT,
            MATTER.RAISED_ON,
            MATTER.DUE_ON,
            MATTER.LAPSES);

    private final DSLContext db;
    private final Reach reach;
    private final Clock clock;

    MatterLines(DSLContext db, Reach reach, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.clock = clock;
    }

    List<MatterLine> page(Actor actor, Condition which, List<SortField<?>> order, int offset, int limit) {
        return db.select(FIELDS)
                .from(MATTER)
                .join(AREA)
                .on(AREA.CODE.eq(MATTER.AREA_CODE))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(MATTER.MECHANISM_ID))
                .where(which)
                .and(reach.visible(actor, MATTER.CASE_ID))
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(this::line);
    }

    /** The first of these that leaves any, asked at once; all where none does. */
    Whose first(Actor actor, List<Whose> wanted, Function<Whose, Condition> which) {
        Condition seen = reach.visible(actor, MATTER.CASE_ID);
        List<Field<Boolean>> any = wanted.stream()
                .map(whose -> DSL.field(DSL.exists(
                        DSL.selectOne().from(MATTER).where(which.apply(whose)).and(seen))))
                .toList();
        Record found = db.select(any).fetchSingle();
        return IntStream.range(0, wanted.size())
                .filter(at -> Boolean.TRUE.equals(found.get(at)))
                .mapToObj(wanted::get)
                .findFirst()
                .orElse(Whose.ALL);
    }

    int count(Actor actor, Condition which) {
        return db.fetchCount(DSL.selectOne().from(MATTER).where(which).and(reach.visible(actor, MATTER.CASE_ID)));
    }

    /** One of them; empty when it is not for this reader. */
    Optional<MatterLine> one(Actor actor, MatterId id) {
        return page(actor, MATTER.ID.eq(id.value()), List.of(MATTER.ID.asc()), 0, 1).stream()
                .findFirst();
    }

    private MatterLine line(Record row) {
        MatterState state = MatterState.of(row.get(MATTER.STATE));
        LocalDate due = row.get(MATTER.DUE_ON);
        boolean running = state == MatterState.CONSIDERED || state == MatterState.CHOOSING;
        return new MatterLine(
                new MatterId(row.get(MATTER.ID)),
                row.get(MATTER.NUMBER),
                Topic.of(row.get(MATTER.TOPIC)),
                Urgency.of(row.get(MATTER.URGENCY)),
                Confidentiality.of(row.get(MATTER.CONFIDENTIALITY)),
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                Level.of(row.get(MATTER.LEVEL)),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                state,
                row.get(SUBJECT),
                row.get(MATTER.RAISED_ON),
                due,
                running && due.isBefore(LocalDate.now(clock)),
                row.get(MATTER.LAPSES));
    }
}
