package kh.cncc.processes.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 between a decision and what follows from it: it is followed up all the same, and once. */
class KilledAfterTheDecisionTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void aDecisionIsFollowedUpThoughTheProgramWasKilledBeforeItWasIssued() throws Exception {
        assertThat(run("decide", 1)).as("killed").isFalse();
        assertThat(said).singleElement().asString().startsWith("decided D-");
        assertThat(run("wait", Integer.MAX_VALUE)).as("came to its end").isTrue();
        assertThat(said).contains("documents 4", "tasks 1", "issued 1", "whole true");
    }

    /** Runs the program until it has said so much; returns whether it came to its end by itself. */
    private boolean run(String what, int lines) throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.timezone=Asia/Phnom_Penh",
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecisionToKill.class.getName(),
                        folder.toString(),
                        what)
                .redirectErrorStream(true)
                .start();
        List<String> all = new ArrayList<>();
        int count = 0;
        try (BufferedReader output = new BufferedReader(new InputStreamReader(program.getInputStream()))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                all.add(line);
                if (line.startsWith("SAID ")) {
                    said.add(line.substring("SAID ".length()));
                    if (++count >= lines) {
                        program.toHandle().destroyForcibly();
                    }
                }
            }
        }
        int code = program.waitFor();
        assertThat(count)
                .as("what the program said:%n%s", String.join("\n", all))
                .isPositive();
        return code == 0;
    }
}
