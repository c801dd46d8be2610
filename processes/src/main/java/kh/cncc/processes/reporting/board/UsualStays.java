package kh.cncc.processes.reporting.board;

import java.util.HashMap;
import java.util.Map;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.board.Expectation.Ground;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long reports usually stay at each step: in each province, and in the nation where a province has too little past. */
@Component
class UsualStays {

    /** Rule: two stays are an accident; a province's own past counts from three on. */
    private static final int ENOUGH = 3;

    private final DSLContext db;
    private final Spans spans;
    private final Stays stays;

    UsualStays(DSLContext db, Spans spans, Stays stays) {
        this.db = db;
        this.spans = spans;
        this.stays = stays;
    }

    private record Place(@Nullable String area, String procedure, String step) {}

    private record Usual(double median, int stays) {}

    /** What is known of the last twelve periods of one length. */
    static final class Known {

        private static final Usual NEVER = new Usual(0, 0);

        private final Map<Place, Usual> usual = new HashMap<>();

        Ground of(String area, String procedure, String step, Words name) {
            Usual own = usual.getOrDefault(new Place(area, procedure, step), NEVER);
            boolean national = own.stays() < ENOUGH;
            Usual taken = national ? usual.getOrDefault(new Place(null, procedure, step), NEVER) : own;
            return new Ground(name, taken.median(), taken.stays(), national);
        }
    }

    Known of(PeriodType type) {
        Known known = new Known();
        var query = db.select(
                Stays.AREA,
                Stays.PROCEDURE,
                Stays.STEP,
                DSL.count(),
                DSL.percentileCont(0.5).withinGroupOrderBy(Stays.length()));
        stays.from(query, spans.lastTwelve(type), DSL.noCondition())
                .groupBy(DSL.groupingSets(
                        new org.jooq.Field<?>[] {Stays.AREA, Stays.PROCEDURE, Stays.STEP},
                        new org.jooq.Field<?>[] {Stays.PROCEDURE, Stays.STEP}))
                .forEach(row -> known.usual.put(
                        new Place(row.value1(), row.value2(), row.value3()),
                        new Usual(row.value5().doubleValue(), row.value4())));
        return known;
    }
}
