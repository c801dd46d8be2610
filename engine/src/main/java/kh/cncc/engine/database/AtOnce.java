package kh.cncc.engine.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;

/**
 * Statements that go to the database together and are executed in their order. An act consists of several rows; what it costs is mostly the
 * way there and back.
 */
public final class AtOnce {

    private AtOnce() {}

    /** Executes them in one round trip. Nothing comes back: where a result matters, the statement goes by itself. */
    public static void execute(DSLContext db, List<? extends Query> statements) {
        if (statements.isEmpty()) {
            return;
        }
        String together = IntStream.range(0, statements.size())
                .mapToObj(number -> "{" + number + "}")
                .collect(Collectors.joining(";\n"));
        db.query(together, statements.toArray(Query[]::new)).execute();
    }
}
