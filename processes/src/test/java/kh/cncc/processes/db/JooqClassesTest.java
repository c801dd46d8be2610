package kh.cncc.processes.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kh.cncc.engine.testing.JooqCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run with {@code -Pcodegen} this writes the classes instead of comparing them. */
class JooqClassesTest {

    private static final String PACKAGE = "kh.cncc.processes.db";

    @Test
    void theCommittedClassesAreThoseOfTheMigrations(@TempDir Path temp) throws Exception {
        Path committed = Path.of("src/main/java");
        Path into = Boolean.getBoolean("cncc.codegen") ? committed : temp;
        assertThat(JooqCode.generate("processes", PACKAGE, into))
                .isEqualTo(JooqCode.files(committed.resolve(PACKAGE.replace('.', '/'))));
    }
}
