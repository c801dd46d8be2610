package kh.cncc.processes.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kh.cncc.engine.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 in the middle of a month, several times; what was said to be saved is saved, and the month goes on to its end. */
class KilledMidMonthTest {

    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void nothingSavedIsLostAndTheMonthGoesOn() throws Exception {
        Random random = new Random(20_261_123);
        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(run(8 + random.nextInt(18))).as("killed before its end").isFalse();
        }
        assertThat(run(Integer.MAX_VALUE)).as("came to its end").isTrue();
        assertThat(said).contains("finished true").doesNotContain("whole false");
        assertThat(said.stream().filter("whole true"::equals)).hasSize(KILLS + 1);
        try (EmbeddedDatabase database = EmbeddedDatabase.durable(folder);
                Connection connection =
                        DriverManager.getConnection(database.url("postgres"), "postgres", database.password())) {
            allThatWasSaidIsThere(connection);
        }
    }

    private void allThatWasSaidIsThere(Connection connection) throws Exception {
        for (String line : said) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "task" ->
                    assertThat(one(connection, "select state from engine.task where id = " + words[1]))
                            .as(line)
                            .isEqualTo("done");
                case "figure" ->
                    assertThat(one(connection, """
                                    select f.number::text from engine.task t
                                    join processes.report r on r.case_id = t.case_id
                                    join processes.department_return d on d.report_id = r.id and d.unit_id = t.unit_id
                                    join processes.return_version v on v.return_id = d.id and v.number = d.current_version
                                    join processes.figure f on f.version_id = v.id
                                    where t.id = %s and f.indicator_id = %s
                                    """.formatted(words[1], words[2])))
                            .as(line)
                            .isEqualTo(words[3]);
                default -> {}
            }
        }
        assertThat(said.stream().filter(line -> line.startsWith("figure"))).hasSizeGreaterThan(30);
        assertThat(one(connection, "select state from processes.report where code like '%-BTB'"))
                .isEqualTo("approved");
    }

    /** Runs the program until it has said so much; returns whether it came to its end by itself. */
    private boolean run(int lines) throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.timezone=Asia/Phnom_Penh",
                        "-Xmx600m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramToKill.class.getName(),
                        folder.toString())
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

    private static String one(Connection connection, String sql) throws Exception {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            return result.next() ? result.getString(1) : "nothing";
        }
    }
}
