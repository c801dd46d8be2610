package kh.cncc.engine.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Reaches the installation's database from the command line, whether the program is running or not. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * Does something with the database.
     *
     * @param environment {@code SPRING_DATASOURCE_URL} with its user and password; without it the embedded server is meant
     * @param data        folder of the embedded server, which is started when it does not run
     * @return what the work returned, as exit code
     */
    public static int with(Map<String, String> environment, Path data, ToIntFunction<DSLContext> work)
            throws SQLException, IOException {
        String url = environment.get("SPRING_DATASOURCE_URL");
        if (url != null) {
            return with(
                    url,
                    environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "postgres"),
                    environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                    work);
        }
        Optional<String> running = RunningDatabase.url(data);
        if (running.isPresent()) {
            return with(running.get(), "postgres", OwnersOnly.password(data), work);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(data)) {
            return with(database.url("postgres"), "postgres", database.password(), work);
        }
    }

    private static int with(String url, String user, String password, ToIntFunction<DSLContext> work)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return work.applyAsInt(DSL.using(connection, SQLDialect.POSTGRES));
        }
    }
}
