package kh.cncc.engine.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.database.EmbeddedDatabase;
import kh.cncc.engine.database.RunningDatabase;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** {@code ./cncc audit verify}: checks every chain, whether the program is running or not. */
public final class AuditCommand {

    private AuditCommand() {}

    /**
     * Prints what was found.
     *
     * @param environment where the database is: {@code SPRING_DATASOURCE_URL} with its user and password, else the embedded one
     * @param data        folder of the embedded database
     * @return 0 when every chain is whole, 1 when one is broken
     */
    public static int verify(Map<String, String> environment, Path data) throws SQLException {
        String url = environment.get("SPRING_DATASOURCE_URL");
        if (url != null) {
            return verify(
                    url,
                    environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "postgres"),
                    environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        }
        Optional<String> running = RunningDatabase.url(data);
        if (running.isPresent()) {
            return verify(running.get(), "postgres", "postgres");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(data)) {
            return verify(database.url("postgres"), "postgres", "postgres");
        }
    }

    private static int verify(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            var db = DSL.using(connection, SQLDialect.POSTGRES);
            Optional<Broken> broken = AuditChain.firstBroken(db);
            long entries =
                    db.fetchSingle("select count(*) from engine.audit_entry").get(0, Long.class);
            System.out.println(
                    broken.map(b -> "The audit of case " + b.caseNumber() + " is broken at entry " + b.position()
                                    + (b.kind() == Broken.Kind.CHANGED
                                            ? ": it was changed behind the program's back."
                                            : ": it is gone."))
                            .orElse("The audit is whole: " + entries + " entries, every chain recomputed."));
            return broken.isPresent() ? 1 : 0;
        }
    }
}
