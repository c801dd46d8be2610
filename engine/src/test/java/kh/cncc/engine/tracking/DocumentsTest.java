package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;
import static kh.cncc.engine.db.Tables.DOCUMENT_CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
@Import(TrialCases.class)
class DocumentsTest {

    private static final String REASON = "To prepare the council's meeting";

    @TempDir
    Path folder;

    @Autowired
    TrialCases trial;

    @Autowired
    Documents documents;

    @Autowired
    Openings openings;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    private Actor chief;
    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void people() {
        chief = trial.who("battambang.secretariat.chief");
        officer = trial.who("battambang.secretariat.officer");
        stranger = trial.who("kampot.secretariat.officer");
    }

    @Test
    void aDocumentComesBackAsItWent() {
        CaseId id = trial.ordinary("Birth registration");
        byte[] content = new byte[3 * 1024 * 1024 + 17];
        new Random(7).nextBytes(content);
        byte[] csv = HexFormat.of().formatHex(content).getBytes(StandardCharsets.UTF_8);
        DocumentId added = added(documents.add(officer, id, sent("C:\\list.csv", csv)));
        assertThat(read(chief, added)).isEqualTo(csv);
        assertThat(documents.list(chief, id)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("list.csv");
            assertThat(line.size()).isEqualTo(csv.length);
            assertThat(line.sha256()).isEqualTo(HexFormat.of().formatHex(Sha256.of(csv)));
            assertThat(line.version()).isOne();
            assertThat(line.latest()).isTrue();
            assertThat(line.hasPreview()).isFalse();
        });
        assertThat(audit.timeline(id)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("document-added");
            assertThat(entry.detail().toString()).doesNotContain("list.csv");
        });
    }

    @Test
    void aFileThatIsNotTakenLeavesNothing() {
        CaseId id = trial.ordinary("Bad file");
        assertThat(documents.add(officer, id, sent("run.exe", TrialFiles.text("MZ"))))
                .isInstanceOf(AddResult.NotTaken.class);
        assertThat(documents.list(officer, id)).isEmpty();
        assertThat(audit.timeline(id)).isEmpty();
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        CaseId id = trial.ordinary("Versions");
        DocumentId first = added(documents.add(officer, id, sent("minutes.pdf", TrialFiles.pdf())));
        DocumentId second = added(documents.add(
                chief,
                id,
                new NewDocument(
                        NewDocument.ATTACHMENT,
                        "minutes-2.pdf",
                        TrialFiles.file(
                                folder,
                                TrialFiles.pdf(
                                        pdf -> pdf.getDocumentInformation().setTitle("2"))),
                        first)));
        assertThat(documents.list(officer, id))
                .extracting(DocumentLine::id, DocumentLine::version, DocumentLine::latest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, 1, false),
                        org.assertj.core.groups.Tuple.tuple(second, 2, true));
        CaseId other = trial.ordinary("Another case");
        assertThatThrownBy(() -> documents.add(
                        officer,
                        other,
                        new NewDocument("attachment", "m.pdf", TrialFiles.file(folder, TrialFiles.pdf()), first)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void previewsAreDrawnHere() throws IOException {
        CaseId id = trial.ordinary("Previews");
        DocumentId pdf = added(documents.add(officer, id, sent("minutes.pdf", TrialFiles.pdf())));
        DocumentId photo = added(documents.add(officer, id, sent("house.jpg", TrialFiles.picture("jpg"))));
        DocumentId note = added(documents.add(officer, id, sent("note.txt", TrialFiles.text("hello"))));
        BufferedImage page = drawn(documents.preview(officer, pdf).orElseThrow());
        assertThat(page.getHeight()).isBetween(1000, 1400);
        assertThat(drawn(documents.preview(officer, photo).orElseThrow()).getWidth())
                .isLessThanOrEqualTo(1400);
        assertThat(documents.preview(officer, note)).isEmpty();
    }

    @Test
    void aWithdrawnDocumentStaysInTheListWithItsReasonAndIsReadByNobody() {
        CaseId id = trial.ordinary("Withdrawn");
        DocumentId added = added(documents.add(officer, id, sent("note.txt", TrialFiles.text("wrong child"))));
        assertThatThrownBy(() -> documents.withdraw(chief, added, "Not mine")).isInstanceOf(Refused.class);
        assertThat(documents.withdraw(officer, added, " ")).isInstanceOf(WithdrawResult.Invalid.class);
        assertThat(documents.withdraw(officer, added, "Wrong file")).isInstanceOf(WithdrawResult.Withdrawn.class);
        assertThat(documents.withdraw(officer, added, "Again")).isInstanceOf(WithdrawResult.AlreadyWithdrawn.class);
        DocumentLine.Withdrawal withdrawn = documents.line(chief, added).withdrawn();
        assertThat(Objects.requireNonNull(withdrawn).reason()).isEqualTo("Wrong file");
        assertThatThrownBy(() -> read(officer, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.preview(officer, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.mustRead(officer, added)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsConfidentialIsSealedAndHasToBeOpened() {
        CaseId id = trial.confidential("A child in danger");
        assertThatThrownBy(() -> documents.list(chief, id)).isInstanceOf(Closed.class);
        openings.open(chief, id, REASON);
        byte[] text = TrialFiles.text("the name of the child");
        DocumentId added = added(documents.add(chief, id, sent("child.txt", text)));
        assertThat(read(chief, added)).isEqualTo(text);
        assertThat(documents.list(chief, id)).extracting(DocumentLine::name).containsExactly("child.txt");
        byte[] stored = db.select(DOCUMENT_CONTENT.CONTENT)
                .from(DOCUMENT_CONTENT)
                .where(DOCUMENT_CONTENT.DOCUMENT_ID.eq(added.value()))
                .fetchSingle(DOCUMENT_CONTENT.CONTENT);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("child");
        assertThat(db.select(DOCUMENT.NAME)
                        .from(DOCUMENT)
                        .where(DOCUMENT.ID.eq(added.value()))
                        .fetchSingle(DOCUMENT.NAME))
                .doesNotContain("child");
    }

    @Test
    void whoHasACopyOfAFileDoesNotFindOutByItsFingerprintThatItIsInAConfidentialCase() {
        byte[] text = TrialFiles.text("a letter that others have too");
        CaseId open = trial.ordinary("Birth registration");
        documents.add(officer, open, sent("letter.txt", text));
        CaseId secret = trial.confidential("A child in danger");
        openings.open(chief, secret, REASON);
        documents.add(chief, secret, sent("letter.txt", text));
        assertThat(db.select(DOCUMENT.CASE_ID)
                        .from(DOCUMENT)
                        .where(DOCUMENT.SHA256.eq(Sha256.of(text)))
                        .fetch(DOCUMENT.CASE_ID))
                .containsExactly(open.value());
        assertThat(documents.list(chief, secret))
                .extracting(DocumentLine::sha256)
                .containsExactly(HexFormat.of().formatHex(Sha256.of(text)));
        assertThat(new EngineColumns().columns()).contains(EngineColumns.DOCUMENT_SHA256);
    }

    @Test
    void onlyACaseThatIsJustBroughtInTakesAFileUnopened() {
        CaseId id = trial.confidential("A child in danger");
        CheckedDocument sent =
                (CheckedDocument) Documents.check(sent("child.txt", TrialFiles.text("the name of the child")));
        assertThatThrownBy(() -> transaction.execute(status -> documents.addFirst(chief, id, sent)))
                .isInstanceOf(Closed.class);
        openings.open(chief, id, REASON);
        assertThat(transaction.<DocumentId>execute(status -> documents.addFirst(chief, id, sent)))
                .isNotNull();
    }

    @Test
    void whoDoesNotSeeTheCaseIsRefusedEverything() {
        CaseId id = trial.ordinary("Not yours");
        DocumentId added = added(documents.add(officer, id, sent("note.txt", TrialFiles.text("hello"))));
        assertThatThrownBy(() -> documents.list(stranger, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.line(stranger, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(stranger, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.preview(stranger, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.mustRead(stranger, added)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.withdraw(stranger, added, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.add(stranger, id, sent("note.txt", TrialFiles.text("hello"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> documents.line(officer, new DocumentId(99999999)))
                .hasMessage("refused.case");
    }

    @Test
    void whatTheProgramMakesHasVersionsByItsPurpose() {
        CaseId id = trial.ordinary("Decision");
        for (int number = 0; number < 2; number++) {
            transaction.executeWithoutResult(status ->
                    documents.addMade(id, "decision-pdf-km", "decision.pdf", "application/pdf", TrialFiles.pdf()));
        }
        assertThat(documents.list(officer, id))
                .extracting(DocumentLine::version)
                .containsExactly(1, 2);
        assertThat(documents.list(officer, id).getFirst().addedBy()).isNull();
        assertThatThrownBy(() -> documents.withdraw(
                        officer, documents.list(officer, id).getFirst().id(), "x"))
                .isInstanceOf(Refused.class);
    }

    private NewDocument sent(String name, byte[] content) {
        return new NewDocument(NewDocument.ATTACHMENT, name, TrialFiles.file(folder, content), null);
    }

    private static DocumentId added(AddResult result) {
        return ((AddResult.Added) result).id();
    }

    private byte[] read(Actor actor, DocumentId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.write(actor, id, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage drawn(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
