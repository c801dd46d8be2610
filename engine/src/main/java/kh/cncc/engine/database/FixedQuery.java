package kh.cncc.engine.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;

/**
 * A query whose text is made once. For the few that stand in the way of every act: making the text costs more than the database needs to
 * answer it.
 */
public final class FixedQuery {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");
    private static final Pattern UNNAMED = Pattern.compile("(?<!:):\\d");

    private final DSLContext db;
    private final String sql;
    private final List<String> parameters = new ArrayList<>();
    private final Field<?>[] fields;

    /**
     * @param query with a {@code DSL.param} of a lower-case name wherever a value is given later, and no other value but inline
     * @throws IllegalArgumentException when the query has a value without a name, which nothing could be given for
     */
    public FixedQuery(DSLContext db, Select<?> query) {
        this.db = db;
        String named = db.renderNamedParams(query);
        if (UNNAMED.matcher(named).find()) {
            throw new IllegalArgumentException("A value without a name in " + named);
        }
        var found = PARAMETER.matcher(named);
        while (found.find()) {
            parameters.add(found.group(1));
        }
        sql = PARAMETER.matcher(named).replaceAll("?");
        fields = query.getSelect().toArray(Field[]::new);
    }

    /** The rows for these values of the parameters. */
    public Result<Record> fetch(Map<String, Object> values) {
        Object[] bound = parameters.stream()
                .map(name -> Objects.requireNonNull(values.get(name), name))
                .toArray();
        return db.resultQuery(sql, bound).coerce(fields).fetch();
    }
}
