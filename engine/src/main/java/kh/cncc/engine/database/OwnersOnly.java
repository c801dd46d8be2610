package kh.cncc.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** Other users of the machine have no business in the folder of the embedded server, nor in the server itself. */
final class OwnersOnly {

    private static final int PASSWORD_BYTES = 24;

    private OwnersOnly() {}

    /** The library makes its folder of programs writable for everybody; nobody else gets as far as that. */
    static void folder(Path folder) throws IOException {
        permit(folder, "rwx------");
    }

    /** The password of the server, made when there is none yet. Only who may read the folder may read it. */
    static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            permit(file, "rw-------");
        }
        return Files.readString(file).strip();
    }

    /** Has the server ask for the password from now on. */
    static void server(EmbeddedPostgres server, Path folder, String password) throws IOException {
        Path rules = folder.resolve("data").resolve("pg_hba.conf");
        String found = Files.readString(rules);
        String wanted = found.replaceAll("(?m)^((?:local|host)\\s.*)\\strust\\s*$", "$1 scram-sha-256");
        if (found.equals(wanted)) {
            return;
        }
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(rules, wanted);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL does not take its password", e);
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
