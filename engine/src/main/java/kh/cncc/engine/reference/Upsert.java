package kh.cncc.engine.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows by their key: new ones are put in, changed ones changed, the others not touched. */
final class Upsert {

    private Upsert() {}

    static void by(InsertOnDuplicateStep<?> insert, Field<?> key, Field<?>... columns) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> values.put(column, DSL.excluded(column)));
        by(insert, key, values);
    }

    /**
     * The same of many rows, most of which are as they were: those are left out before the database has to look at each.
     *
     * @param once    columns that a row is put in with and that do not change
     * @param columns the others
     */
    static <R extends TableRecord<R>> void many(
            DSLContext db, List<R> rows, Field<?> key, List<Field<?>> once, Field<?>... columns) {
        if (rows.isEmpty()) {
            return;
        }
        Table<R> table = rows.getFirst().getTable();
        Map<Object, Record> known = new HashMap<>();
        db.select(key).select(columns).from(table).forEach(row -> known.put(row.get(key), row));
        List<R> changed = rows.stream()
                .filter(row -> !same(row, known.get(row.get(key)), columns))
                .toList();
        if (!changed.isEmpty()) {
            List<Field<?>> all = new ArrayList<>(once);
            all.add(key);
            all.addAll(List.of(columns));
            var insert = db.insertInto(table).columns(all);
            for (R row : changed) {
                insert = insert.values(all.stream().map(row::get).toArray());
            }
            by(insert, key, columns);
        }
    }

    private static boolean same(Record row, @Nullable Record known, Field<?>... columns) {
        return known != null
                && Arrays.stream(columns).allMatch(column -> Objects.equals(row.get(column), known.get(column)));
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
