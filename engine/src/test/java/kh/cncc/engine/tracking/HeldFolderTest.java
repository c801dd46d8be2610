package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the clear are where nobody else looks, and no longer there than somebody works with them. */
class HeldFolderTest {

    @TempDir
    Path data;

    @Test
    void filesAreInAFolderOfTheProgramThatOnlyItsOwnerEnters() throws IOException {
        try (HeldFolder held = new HeldFolder(data);
                HeldFile file = held.create()) {
            Path folder = Objects.requireNonNull(file.path().getParent());
            assertThat(folder.getParent()).isEqualTo(data.resolve("held"));
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("held"))).isEqualTo("rwx------");
            assertThat(permissions(file.path())).isEqualTo("rw-------");
        }
    }

    @Test
    void aProgramThatEndsLeavesNothing() throws IOException {
        HeldFolder held = new HeldFolder(data);
        Path file = held.create().path();
        held.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void twoOfOneProcessDoNotDisturbEachOther() throws IOException {
        try (HeldFolder one = new HeldFolder(data);
                HeldFile file = one.create();
                HeldFolder other = new HeldFolder(data)) {
            assertThat(other.path()).isNotEqualTo(one.path());
            assertThat(file.path()).exists();
        }
    }

    @Test
    void whatAKilledProgramLeftGoesWithTheNextStartAndNotWhatARunningOneHolds() throws Exception {
        Process killed = start();
        Process running = start();
        try {
            Path left = heldBy(killed);
            Path used = heldBy(running);
            killed.destroyForcibly().waitFor();
            assertThat(left).exists();
            try (HeldFolder next = new HeldFolder(data)) {
                assertThat(left.getParent()).doesNotExist();
                assertThat(used).exists();
                assertThat(next.path()).exists();
            }
        } finally {
            killed.destroyForcibly();
            running.destroyForcibly().waitFor();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path heldBy(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        return Path.of(Objects.requireNonNull(said.readLine()));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** Another program on the same folder: holds a file until it is killed. */
    static final class Holding {

        private Holding() {}

        public static void main(String[] arguments) throws IOException {
            HeldFolder held = new HeldFolder(Path.of(arguments[0]));
            System.out.println(held.create().path());
            System.in.read();
        }
    }
}
