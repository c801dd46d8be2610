package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.mail.Letter;
import kh.cncc.engine.mail.MailId;
import kh.cncc.engine.mail.Mails;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.SealedColumn;
import kh.cncc.engine.sealing.SealedColumns;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** Nothing that people write in a confidential matter comes out of it: not into a log, a mail, an address, or the tables of the engine. */
@CnccTest
@ExtendWith(OutputCaptureExtension.class)
@Import({MatterStories.class, MatterWays.class, Deciders.class, SecretStory.class})
class MatterLeakTest {

    /** What the program makes to find an ordinary case by; a confidential one has neither. */
    private static final Set<String> INDEX = Set.of("engine.case_file.title", "engine.case_words.words");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>;]+");

    /** Numbers and ids, and the names of screens. */
    private static final Pattern HARMLESS = Pattern.compile(
            "http://localhost:\\d+/?(?:(?:case/M|decision/D)-\\d{4}-[A-Z0-9]+|task/\\d+|my-work|mails|settings)?");

    @Autowired
    SecretStory story;

    @Autowired
    DSLContext db;

    @Autowired
    Mails mails;

    @TempDir
    Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("kh.cncc");

    @BeforeEach
    void everythingIsLogged() {
        root.setLevel(Level.INFO);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void asBefore() {
        root.setLevel(Level.WARN);
        own.setLevel(null);
    }

    @Test
    void noWordOfAConfidentialMatterIsInALogAMailOrATable(CapturedOutput output) throws Exception {
        MatterHeader matter = story.told(Confidentiality.CONFIDENTIAL, folder);
        assertThat(output.getAll()).as("the log").doesNotContain(story.words());
        for (Letter letter : letters(matter.caseId())) {
            String all = String.join("\n", letter.subject(), letter.text(), letter.html(), "" + letter.calendar());
            assertThat(all).as("a mail").doesNotContain(story.words()).doesNotContain("null null");
            assertThat(ADDRESS.matcher(all).results().map(found -> found.group()))
                    .as("addresses in a mail")
                    .isNotEmpty()
                    .allMatch(address -> HARMLESS.matcher(address).matches());
        }
        assertThat(columnsWith(story.words())).as("columns of the database").isEmpty();
    }

    /** The same search finds the same words where they may be read: in the columns that are sealed when they may not, and nowhere else. */
    @Test
    void wordsOfAnOrdinaryMatterAreOnlyInColumnsThatAreSealedForAConfidentialOne() throws Exception {
        story.told(Confidentiality.ORDINARY, folder);
        Set<String> sealed = Stream.<SealedColumns>of(new EngineColumns(), new MatterColumns(), new DecisionColumns())
                .flatMap(columns -> columns.columns().stream())
                .map(MatterLeakTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        // A fingerprint has no words in it.
        sealed.remove(name(EngineColumns.DOCUMENT_SHA256));
        Set<String> found = columnsWith(story.words());
        assertThat(found).containsAll(INDEX);
        found.removeAll(INDEX);
        assertThat(found).isEqualTo(sealed);
    }

    private static String name(SealedColumn column) {
        return column.table() + "." + column.column();
    }

    private List<Letter> letters(CaseId id) {
        List<Letter> letters = new ArrayList<>();
        db.select(MAIL.ID, MAIL.RECIPIENT_ID)
                .from(MAIL)
                .where(MAIL.CASE_ID.eq(id.value()))
                .or(MAIL.TASK_ID.in(db.select(kh.cncc.engine.db.Tables.TASK.ID)
                        .from(kh.cncc.engine.db.Tables.TASK)
                        .where(kh.cncc.engine.db.Tables.TASK.CASE_ID.eq(id.value()))))
                .forEach(row -> mails.asItReadsNow(
                                new Actor(new OfficialId(row.value2()), ""), new MailId(row.value1()))
                        .ifPresent(letters::add));
        assertThat(letters).hasSizeGreaterThan(20);
        return letters;
    }

    /** Every column of every table, also the process engine's; in bytes the words are looked for as bytes. */
    private Set<String> columnsWith(Set<String> words) {
        Set<String> found = new TreeSet<>();
        db.fetch("""
            select c.table_schema, c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.table_schema in ('engine', 'processes', 'camunda', 'public')
              and c.data_type not in ('bigint', 'integer', 'smallint', 'boolean', 'date', 'numeric', 'double precision')
              and c.data_type not like 'timestamp%'
            """).forEach(row -> {
            String table = row.get(0, String.class) + "." + row.get(1, String.class);
            String column = row.get(2, String.class);
            boolean bytes = "bytea".equals(row.get(3));
            String value = bytes ? "encode(\"%s\", 'hex')".formatted(column) : "\"%s\"::text".formatted(column);
            String[] wanted = words.stream()
                    .map(word -> "%" + (bytes ? hex(word) : word) + "%")
                    .toArray(String[]::new);
            if (!db.fetch("select 1 from " + table + " where " + value + " ilike any(?::text[]) limit 1", (Object)
                            wanted)
                    .isEmpty()) {
                found.add(table + "." + column);
            }
        });
        return found;
    }

    private static String hex(String word) {
        return java.util.HexFormat.of().formatHex(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
