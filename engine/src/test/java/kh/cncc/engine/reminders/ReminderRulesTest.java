package kh.cncc.engine.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceLoad;
import kh.cncc.engine.reference.ReferenceProblems;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

@CnccTest
class ReminderRulesTest {

    private static final Path REAL = Path.of("../config");

    @Autowired
    ReferenceLoad load;

    @Autowired
    ReminderRules rules;

    @Autowired
    kh.cncc.engine.deadlines.WorkingDays workingDays;

    @TempDir
    Path folder;

    @AfterEach
    void theRealTableAgain() {
        load.load(ReferenceFiles.of(REAL));
    }

    @Test
    void theTableOfTheInstallationCountsNotTheProgramsOwn() throws IOException {
        change("<text>-3</text>", "<text>-4</text>");
        load.load(ReferenceFiles.of(folder));
        assertThat(rules.ladder("province", "do").stages().getFirst().offset()).isEqualTo(-4);
        assertThat(rules.ladder("province", "approve").stages().getFirst().offset())
                .isEqualTo(-2);
    }

    @Test
    void nobodyIsToldOfADeadlineAheadThatIsBehind() throws IOException {
        // A deputy who is told before the deadline only.
        change("<text>\"holder\"</text>", "<text>\"deputy\"</text>");
        load.load(ReferenceFiles.of(folder));
        var moments = new Moments(
                rules,
                new StageDays(workingDays.calendar()),
                java.util.EnumSet.allOf(Passage.Occasion.class),
                java.time.LocalDate.of(2026, 11, 9));
        assertThat(moments.come("province", "do", java.time.LocalDate.of(2026, 11, 6)).stream()
                        .filter(moment -> moment.occasion() == Passage.Occasion.DEADLINE))
                .isNotEmpty()
                .allMatch(Moments.Moment::past);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "digest"                    | "pigeon"           | reminders.dmn:1: rule 1 (beforeDo): unknown how pigeon; known are mail, digest, program
            <text>"holder"</text>       | <text>"boss"</text>| reminders.dmn:1: rule 1 (beforeDo): unknown who boss; known are holder, deputy, delegate, superior
            "approve"                   | "aprove"           | reminders.dmn:2: rule 2 (beforeApprove): unknown kind aprove; known are do, approve
            "province"                  | province           | reminders.dmn:7: rule 7 (secretariat): level must be empty, or words in quotation marks, and is province
            <text>"before"</text>       | <text>"Before!"</text> | reminders.dmn:1: rule 1 (beforeDo): unknown stage Before!
            <text>0</text>              | <text>&lt; 3</text>| reminders.dmn:3: rule 3 (due): days must be one whole number such as -3, 0 or 5, and is < 3
            <text>1</text>              | <text>3</text>     | reminders.dmn:5: rule 5: tells the holder on working day 3, as rule 4 does
            <text>0</text>              | <text>2</text>     | reminders.dmn:3: rule 3 (due): the words due do not fit its day; fitting are late, late-below
            <text>-3</text>             | <text>3</text>     | reminders.dmn:1: rule 1 (beforeDo): the words before do not fit its day; fitting are late, late-below
            "secretariat-told"          | "superior-told"    | reminders.dmn:7: rule 7: the stage superior-told is on working day 3 and on 5; give one of them another name
            <text>"superior"</text>     | <text></text>      | reminders.dmn:5: rule 5 (late3): a rule that is repeated says every, times and then; here is only every and times
            "late-below"                | "late-bellow"      | reminders.dmn:6: rule 6 (copied): unknown words late-bellow; known are before, due, late, late-below, vacant
            On the day of the deadline / | On the day - | reminders.dmn:3: rule 3 (due): its description must say in English, then a stroke, then in Khmer what the rule is
            name="every"                | name="often"       | the columns are days, how, kind, level, occasion, often,
            decision id="reminders"     | decision id="x"    | reminders.dmn:1: it has no decision table with the id reminders
            </decisionTable>            | </decisionTablet>  | reminders.dmn:1: it cannot be read as a decision table
            """)
    void aTableThatIsWrongStopsTheStartWithRowAndReason(String right, String wrong, String told) throws IOException {
        change(right, wrong);
        int before = rules.ladder("province", "do").stages().size();
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .isInstanceOf(ReferenceProblems.class)
                .hasMessageContaining(told);
        assertThat(rules.ladder("province", "do").stages()).hasSize(before);
    }

    @Test
    void whoeverStartsTheProgramReadsTheListOfWhatIsWrong() throws IOException {
        change("\"digest\"", "\"pigeon\"");
        ReferenceProblems problems = org.assertj.core.api.Assertions.catchThrowableOfType(
                ReferenceProblems.class, () -> load.load(ReferenceFiles.of(folder)));
        FailureAnalysis analysis = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver.none(), (type, name, e) -> {})
                .stream()
                .map(analyzer -> analyzer.analyze(problems))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(analysis.getDescription()).contains("reminders.dmn:1: rule 1 (beforeDo): unknown how pigeon");
    }

    private void change(String right, String wrong) throws IOException {
        String table = Files.readString(REAL.resolve("reminders.dmn"));
        assertThat(table).contains(right);
        Files.writeString(folder.resolve("reminders.dmn"), table.replace(right, wrong));
    }
}
