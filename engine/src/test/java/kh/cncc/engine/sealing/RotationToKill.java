package kh.cncc.engine.sealing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The command that changes keys, in a process of its own that can be killed. */
final class RotationToKill {

    private RotationToKill() {}

    /** @param arguments address of the database, and the file with the keys */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0], "postgres", "postgres")) {
            new KeyRotation(
                            DSL.using(connection, SQLDialect.POSTGRES),
                            new KeyFile(Path.of(arguments[1])),
                            List.of(EngineColumns.OPENING_REASON))
                    .run();
        }
    }
}
