package kh.cncc.engine.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Results;

/**
 * Statements that go to the database together and are executed in their order. An act consists of several rows; what it costs is mostly the
 * way there and back.
 */
public final class AtOnce {

    private AtOnce() {}

    /** Executes them in one round trip. Nothing comes back. */
    public static void execute(DSLContext db, List<? extends Query> statements) {
        if (!statements.isEmpty()) {
            db.query(together(statements), statements.toArray(Query[]::new)).execute();
        }
    }

    /** Executes them in one round trip; what comes back is of those that are queries, in their order. */
    public static Results fetch(DSLContext db, List<? extends Query> statements) {
        return db.resultQuery(together(statements), statements.toArray(Query[]::new))
                .fetchMany();
    }

    private static String together(List<? extends Query> statements) {
        return IntStream.range(0, statements.size())
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining(";\n"));
    }
}
