package kh.cncc.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    /** A program that starts the database, writes a row, says so and waits to be killed. */
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.durable(Path.of(arguments[0]));
            try (Connection connection = connect(database)) {
                connection.createStatement().execute("create table kept (n int)");
                connection.createStatement().execute("insert into kept values (42)");
            }
            System.out.println("written");
            Thread.currentThread().join();
        }
    }

    @Test
    void whatWasWrittenSurvivesTheProgramBeingKilled() throws Exception {
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(victim.getInputStream()))) {
            assertThat(said.lines().filter("written"::equals).findFirst()).isPresent();
        }
        assertThatThrownBy(() -> EmbeddedDatabase.durable(folder)).hasMessageContaining("Another program");
        victim.destroyForcibly().waitFor();
        // The server of the killed program goes on by itself; a command finds it, and the next start replaces it.
        assertThat(RunningDatabase.url(folder)).isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(folder);
                Connection connection = connect(database);
                var result = connection.createStatement().executeQuery("select n from kept")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(42);
        }
        assertThat(RunningDatabase.url(folder)).isEmpty();
    }

    @Test
    void theServerWaitsForTheDisk() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(folder);
                Connection connection = connect(database)) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var result = connection.createStatement().executeQuery("show " + setting)) {
                    result.next();
                    assertThat(result.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void othersOnTheMachineGetNeitherIntoTheServerNorIntoItsFolder() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url("postgres"), "postgres", "postgres"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String rules = Files.readString(folder.resolve("data").resolve("pg_hba.conf"));
            assertThat(rules.lines().filter(line -> !line.startsWith("#") && line.endsWith("trust")))
                    .isEmpty();
        }
        // The password stays with the folder.
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(folder);
                Connection connection = connect(database)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(RunningDatabase.url(folder)).isPresent();
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(database.url("postgres"), "postgres", database.password());
    }
}
