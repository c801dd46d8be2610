package kh.cncc.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reaches the embedded server from a second program, while the first goes on running. */
public final class RunningDatabase {

    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /** Address of the server that runs on this folder, or nothing when none does. */
    public static Optional<String> url(Path folder) {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(pidFile);
            String url = "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url, "postgres", OwnersOnly.password(folder))) {
                return Optional.of(url).filter(found -> isAlive(connection));
            }
        } catch (IOException | SQLException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
