package kh.cncc.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of a JVM; each caller gets a database of its own on it. It is the one that the program brings along, unless
 * the property {@code cncc.postgres} names a running one as {@code host:port}, whose {@code postgres} has the password {@code postgres}.
 */
public final class TestDatabase {

    private static final String NAMED = System.getProperty("cncc.postgres", "");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** JDBC address of a new, empty database. */
    public static String fresh() {
        String name = System.getProperty("cncc.fork", "fork_1") + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private static String url(String database) {
        return NAMED.isEmpty() ? Server.INSTANCE.url(database) : "jdbc:postgresql://" + NAMED + "/" + database;
    }

    /** Ends the server after the programs on it: each would wait in vain for one more connection. */
    static void outliveThePrograms() {
        if (NAMED.isEmpty() && Runtime.getRuntime().removeShutdownHook(Server.END)) {
            SpringApplication.getShutdownHandlers().add(Server.END);
        }
    }

    private static final class Server {
        static final EmbeddedDatabase INSTANCE = start();
        static final Thread END = new Thread(INSTANCE::close);

        static {
            Runtime.getRuntime().addShutdownHook(END);
        }

        private static EmbeddedDatabase start() {
            try {
                var folder = Files.createTempDirectory("cncc-test");
                Files.writeString(folder.resolve("password"), "postgres");
                // Measuring waits for the disk, as a real installation does; testing does not.
                return Boolean.getBoolean("cncc.durable")
                        ? EmbeddedDatabase.durable(folder)
                        : EmbeddedDatabase.forTests(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
