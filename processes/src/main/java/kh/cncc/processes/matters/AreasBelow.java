package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** An area with all that lies in it, for filters. */
@Component
class AreasBelow {

    static final String NATION = "KH";

    /** Whether the area of a row is this one, or lies in it. */
    Condition within(Field<String> area, String code) {
        if (code.equals(NATION)) {
            return DSL.noCondition();
        }
        var below = DSL.name("below").fields("code");
        var name = DSL.name("below");
        return area.in(DSL.withRecursive(below.as(DSL.select(AREA.CODE)
                        .from(AREA)
                        .where(AREA.CODE.eq(code))
                        .unionAll(DSL.select(AREA.CODE)
                                .from(AREA)
                                .join(DSL.table(name))
                                .on(AREA.PARENT.eq(DSL.field(DSL.name("below", "code"), SQLDataType.CLOB))))))
                .select(DSL.field(DSL.name("below", "code"), SQLDataType.CLOB))
                .from(DSL.table(name)));
    }
}
