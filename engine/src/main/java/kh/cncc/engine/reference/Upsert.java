package kh.cncc.engine.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.impl.DSL;

/** Writes rows by their key: new ones are put in, changed ones changed, the others not touched. */
final class Upsert {

    private Upsert() {}

    static void by(InsertOnDuplicateStep<?> insert, Field<?> key, Field<?>... columns) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> values.put(column, DSL.excluded(column)));
        by(insert, key, values);
    }

    /** @param values what each column becomes where the key is known already */
    static void by(InsertOnDuplicateStep<?> insert, Field<?> key, Map<Field<?>, Field<?>> values) {
        insert.onConflict(key)
                .doUpdate()
                .set(values)
                .where(DSL.row(values.keySet()).isDistinctFrom(DSL.row(values.values())))
                .execute();
    }
}
