package kh.cncc.engine.sealing;

import static kh.cncc.engine.db.Tables.CASE_OPENING;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys: made once, kept by their owner, changed while there is something sealed, and missed when they are gone. */
@CnccTest
class KeyRotationTest {

    private static final SealedColumn COLUMN = EngineColumns.OPENING_REASON;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 2, 1, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Autowired
    DSLContext db;

    @Autowired
    Cases cases;

    @Autowired
    Organisation organisation;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails database;

    private KeyFile file;
    private Keys keys;
    private CaseId id;

    @BeforeEach
    void aConfidentialCaseWithThreeHundredSealedReasons() {
        db.execute("truncate engine.sealing_key, engine.case_opening");
        file = new KeyFile(folder.resolve("keys.json"));
        keys = keys();
        id = transaction.execute(status -> cases.open(
                "KEY-" + NUMBER.incrementAndGet(),
                "trial",
                organisation.mechanism("CP-CNCC", "BTB").orElseThrow().id(),
                Confidentiality.CONFIDENTIAL));
        put(300);
    }

    private void put(int count) {
        long official = db.select(OFFICIAL.ID).from(OFFICIAL).limit(1).fetchSingle(OFFICIAL.ID);
        var insert = db.insertInto(
                CASE_OPENING,
                CASE_OPENING.CASE_ID,
                CASE_OPENING.OFFICIAL_ID,
                CASE_OPENING.REASON,
                CASE_OPENING.OPENED_AT,
                CASE_OPENING.HOLDS_UNTIL);
        for (int number = 0; number < count; number++) {
            insert = insert.values(id.value(), official, sealed("reason " + number), THEN, THEN);
        }
        insert.execute();
    }

    private Keys keys() {
        return new Keys(
                new KeyRegister(db, transactions), folder.resolve("keys.json").toString(), "named", folder);
    }

    private String sealed(String text) {
        return Base64.getEncoder().encodeToString(keys.seal(id, COLUMN, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theFileIsItsOwnersOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theFolderIsPutOnTheDiskTooAndThatItCannotBeStopsNothing() {
        assertThat(KeyFile.forced(folder)).isTrue();
        assertThat(KeyFile.forced(folder.resolve("gone"))).isFalse();
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceOnly() {
        byte[] sealed = keys.seal(id, COLUMN, "words".getBytes(StandardCharsets.UTF_8));
        assertThat(keys.unseal(id, COLUMN, sealed)).asString().isEqualTo("words");
        assertThatThrownBy(() -> keys.unseal(new CaseId(id.value() + 1), COLUMN, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.unseal(id, EngineColumns.COMMENT, sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1]++;
        assertThatThrownBy(() -> keys.unseal(id, COLUMN, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNewKeySealsEverythingAnewAndTheProgramThatRunsGoesOn() {
        long before = file.read().orElseThrow().primary();
        assertThat(rotation().run()).isEqualTo(300);
        long after = file.read().orElseThrow().primary();
        assertThat(after).isNotEqualTo(before);
        assertThat(reasons()).allMatch(stored -> keyOf(stored) == after);
        assertThat(opened(reasons().getLast())).startsWith("reason ");
        assertThat(keyOf(sealed("later"))).isEqualTo(after);
        assertThat(rotation().run()).isEqualTo(300);
        assertThat(file.read().orElseThrow().primary()).isNotEqualTo(after);
    }

    @Test
    void aRotationThatWasCutOffGoesOnWithItsOwnKey() {
        String straggler = sealed("late");
        KeyRotation cut = new KeyRotation(db, file, List.of(COLUMN, brokenColumn()));
        assertThatThrownBy(cut::run).isInstanceOf(RuntimeException.class);
        long begun = file.read().orElseThrow().primary();
        for (String stored : reasons().subList(0, 100)) {
            assertThat(opened(stored)).startsWith("reason ");
        }
        db.update(CASE_OPENING)
                .set(CASE_OPENING.REASON, straggler)
                .where(CASE_OPENING.CASE_ID.eq(id.value()))
                .and(CASE_OPENING.ID.eq(
                        db.select(org.jooq.impl.DSL.max(CASE_OPENING.ID)).from(CASE_OPENING)))
                .execute();
        assertThat(rotation().run()).isOne();
        assertThat(file.read().orElseThrow().primary()).isEqualTo(begun);
        assertThat(reasons()).allMatch(stored -> keyOf(stored) == begun);
    }

    @Test
    void aRotationThatWasKilledGoesOnWithItsOwnKey() throws Exception {
        put(5_000);
        long before = file.read().orElseThrow().primary();
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RotationToKill.class.getName(),
                        database.getJdbcUrl(),
                        folder.resolve("keys.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (!killed.waitFor(2, TimeUnit.MILLISECONDS) && left(before) == 5_300) {
            // It has begun once something is sealed by another key.
        }
        killed.destroyForcibly().waitFor();
        long begun = file.read().orElseThrow().primary();
        int left = left(before);
        assertThat(begun).isNotEqualTo(before);
        assertThat(left).isBetween(1, 5_299);
        assertThat(rotation().run()).isEqualTo(left);
        assertThat(file.read().orElseThrow().primary()).isEqualTo(begun);
        assertThat(left(begun)).isEqualTo(5_300);
        assertThat(reasons()).allMatch(stored -> opened(stored).startsWith("reason "));
    }

    private int left(long key) {
        return (int) reasons().stream().filter(stored -> keyOf(stored) == key).count();
    }

    @Test
    void aFileThatWasWrittenJustBeforeTheEndIsTakenUp() {
        // Killed between the file and the commit: the new key is in the file, and the database does not know of it.
        file.write(file.read().orElseThrow().withAnother());
        long begun = file.read().orElseThrow().primary();
        assertThat(rotation().run()).isEqualTo(300);
        assertThat(file.read().orElseThrow().primary()).isEqualTo(begun);
    }

    @Test
    void withoutItsKeysTheProgramDoesNotStart() throws Exception {
        Files.delete(folder.resolve("keys.json"));
        assertThatThrownBy(this::keys).isInstanceOf(KeysMissing.class).hasMessageContaining("keys.json");
        new KeyFile(folder.resolve("keys.json")).write(Keyring.fresh());
        assertThatThrownBy(this::keys).isInstanceOf(KeysMissing.class);
        assertThat(new KeysMissingAnalysis()
                        .analyze(new RuntimeException(), new KeysMissing(null))
                        .getAction())
                .contains("CNCC_KEYS");
    }

    @Test
    void anInstallationWithADatabaseOfItsOwnSaysWhereItsKeysAre() {
        assertThat(Keys.file("", "jdbc:postgresql://db/cncc", folder)).isEmpty();
        assertThat(Keys.file("", "embedded", folder)).contains(folder.resolve("keys.json"));
        assertThat(Keys.file("/etc/keys.json", "jdbc:postgresql://db/cncc", folder))
                .contains(Path.of("/etc/keys.json"));
    }

    @Test
    void everyColumnThatIsNamedIsThere() {
        for (SealedColumn column : new EngineColumns().columns()) {
            assertThat(db.fetch("select t." + column.column() + ", " + column.caseId() + " from " + column.table()
                            + " t limit 0"))
                    .isEmpty();
        }
    }

    private KeyRotation rotation() {
        return new KeyRotation(db, file, List.of(COLUMN));
    }

    private static SealedColumn brokenColumn() {
        return SealedColumn.text("engine.case_comment", "no_such_column");
    }

    private List<String> reasons() {
        return db.select(CASE_OPENING.REASON)
                .from(CASE_OPENING)
                .where(CASE_OPENING.CASE_ID.eq(id.value()))
                .orderBy(CASE_OPENING.ID)
                .fetch(CASE_OPENING.REASON);
    }

    private String opened(String stored) {
        return new String(keys.unseal(id, COLUMN, Base64.getDecoder().decode(stored)), StandardCharsets.UTF_8);
    }

    private static long keyOf(String stored) {
        return Integer.toUnsignedLong(
                java.nio.ByteBuffer.wrap(Base64.getDecoder().decode(stored)).getInt(1));
    }
}
