package kh.cncc.processes.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceLoad;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of counting as they are loaded: the real ones, and what is wrong with others. */
@CnccTest
class CountRuleSectionTest {

    private static final Path REAL = Path.of("../config");

    @Autowired
    ReferenceLoad load;

    @Autowired
    CountRules rules;

    @TempDir
    Path folder;

    @AfterEach
    void theRealFilesAgain() {
        load.load(ReferenceFiles.of(REAL));
    }

    @Test
    void theRealRulesNameAWholeWithItsPartsAndWhatIsCountedInTwoPlaces() {
        CountRule orphans = rule("orphans");
        assertThat(orphans.kind()).isEqualTo(CountRule.Kind.PARTS);
        assertThat(orphans.all()).extracting(Indicator::code).containsExactly("A6-12.6", "A6-12.5");
        assertThat(orphans.splits()).containsExactly(Split.TOTAL, Split.BOYS, Split.GIRLS);
        assertThat(orphans.confirmed()).isTrue();
        assertThat(rule("births-registered").confirmed()).isFalse();
        assertThat(rule("kindergarten-women").splits()).containsExactly(Split.TOTAL);
        assertThat(rule("primary-schools").whole()).isNull();
        assertThat(rule("crimes-against-children").indicators())
                .extracting(Indicator::code)
                .containsExactly("A5-06", "A4-32", "A4-33");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "x,parts,A6-12.6,A6-12.99,,to-confirm | unknown indicator A6-12.99",
                "x,parts,A6-12.6,A4-08,,to-confirm | A4-08 is no count but a percent",
                "x,parts,A6-12.6,A4-34,,to-confirm | compares what happens in a period with what there is at its end",
                "x,parts,A6-12.6,A6-12.6,,to-confirm | names an indicator twice",
                "x,parts,,A6-12.6 A6-12.5,,to-confirm | parts need a whole",
                "x,parts,A6-12.6,,,to-confirm | a whole needs a part",
                "x,same,A4-02,A6-3.1 A4-02,,to-confirm | only parts have a whole",
                "x,once,,A4-32,,to-confirm | there is nothing to compare with",
                "x,more,,A4-32 A4-33,,to-confirm | unknown kind \"more\"",
                "x,once,,A4-32 A4-33,,perhaps | unknown status \"perhaps\"",
                ",once,,A4-32 A4-33,,to-confirm | code is empty",
                "good,once,,A4-32 A4-33,,to-confirm | duplicate code good"
            })
    void aWrongRuleStopsTheLoadWithFileLineAndReasonAndChangesNothing(String row, String reason) throws IOException {
        List<CountRule> before = rules.all();
        write("good,parts,A6-12.6,A6-12.5,,confirmed", row);
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("reference/count-rules.csv:3: " + reason);
        assertThat(rules.all()).isEqualTo(before);
    }

    @Test
    void theFileIsTheWholeTruthAndMayBeEmpty() throws IOException {
        write("good,parts,A6-12.6,A6-12.5,,confirmed");
        load.load(ReferenceFiles.of(folder));
        assertThat(rules.all()).extracting(CountRule::code).containsExactly("good");
        write();
        load.load(ReferenceFiles.of(folder));
        assertThat(rules.all()).isEmpty();
    }

    private CountRule rule(String code) {
        return rules.all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The other files are those the program brings along. */
    private void write(String... rows) throws IOException {
        Path file = folder.resolve("reference/count-rules.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "code,kind,whole,indicators,basis,status\n" + String.join("\n", rows) + "\n");
    }
}
