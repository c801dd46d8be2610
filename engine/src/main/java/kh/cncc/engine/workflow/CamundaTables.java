package kh.cncc.engine.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Creates the process engine's tables in the schema {@code camunda}, from the scripts that the engine's own jar carries. */
@Component
public class CamundaTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    /** Flyway's version of this migration; the file name convention does not apply to a bean named in the domain's words. */
    @Override
    public org.flywaydb.core.api.MigrationVersion getVersion() {
        return org.flywaydb.core.api.MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "camunda tables";
    }

    @Override
    protected void init() {
        // Version and description are given above, not taken from the class name.
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists camunda");
            statement.execute("set local search_path to camunda");
            for (String part : PARTS) {
                statement.execute(script("activiti.postgres.create." + part + ".sql"));
            }
        }
    }

    private static String script(String name) throws IOException {
        String path = "/org/camunda/bpm/engine/db/create/" + name;
        try (InputStream in = CamundaTables.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The engine's jar has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
