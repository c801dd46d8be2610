package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.CheckResult;
import kh.cncc.engine.tracking.CheckedDocument;
import kh.cncc.engine.tracking.Closed;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Files that come with a matter are there with it or, where one of them is not taken, nothing is. */
@CnccTest
@Import(Deciders.class)
class RaiseFilesTest {

    @Autowired
    Deciders people;

    @Autowired
    Documents documents;

    @Autowired
    Audit audit;

    @TempDir
    Path folder;

    @Test
    void whatWasAttachedIsThereForWhoeverConsidersTheMatter() throws IOException {
        Raised raised = (Raised) people.raising.raise(
                people.raiser(),
                form(Confidentiality.ORDINARY),
                List.of(
                        file("Letter.txt", "Twelve families wrote this."),
                        file("../List.csv", "commune,children\nA,3")));
        assertThat(documents.list(people.president(), raised.caseId()))
                .extracting(DocumentLine::name)
                .containsExactly("Letter.txt", "List.csv");
        assertThat(audit.timeline(raised.caseId()))
                .extracting(AuditEntry::act)
                .containsExactly("matter-raised", "document-added", "document-added");
    }

    @Test
    void toAConfidentialMatterTheyComeWithoutOpeningItAndAreClosedWithIt() throws IOException {
        Raised raised = (Raised) people.raising.raise(
                people.raiser(),
                form(Confidentiality.CONFIDENTIAL),
                List.of(file("Letter.txt", "A name that nobody may read.")));
        assertThatThrownBy(() -> documents.list(people.raiser(), raised.caseId()))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> documents.list(people.president(), raised.caseId()))
                .isInstanceOf(Closed.class);
        assertThatThrownBy(() -> documents.list(people.who("gs.coordinator"), raised.caseId()))
                .isInstanceOf(Refused.class);
        people.open(people.president(), raised.caseId());
        DocumentLine letter =
                documents.list(people.president(), raised.caseId()).getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(people.president(), letter.id(), out);
        assertThat(out).hasToString("A name that nobody may read.");
    }

    @Test
    void withTooManyFilesNothingIsRaised() throws IOException {
        int before = people.matters.count(people.raiser(), MatterFilter.ALL);
        List<CheckedDocument> many = Collections.nCopies(Raising.MOST_FILES + 1, file("Letter.txt", "Good."));
        assertThat(people.raising.raise(people.raiser(), form(Confidentiality.ORDINARY), many))
                .isInstanceOf(RaiseResult.Invalid.class);
        assertThat(people.matters.count(people.raiser(), MatterFilter.ALL)).isEqualTo(before);
    }

    /** A matter takes files of a type that only looking at them makes. */
    @Test
    void aFileThatIsNotTakenIsNotEvenOffered() throws IOException {
        assertThat(checked("Picture.png", "<html><script>alert(1)</script></html>"))
                .isInstanceOfSatisfying(
                        CheckResult.NotTaken.class,
                        not -> assertThat(not.why().key()).isEqualTo("document.content"));
        assertThat(CheckedDocument.class.getConstructors()).isEmpty();
    }

    @Test
    void whoMayNotRaiseItAttachesNothing() throws IOException {
        List<CheckedDocument> files = List.of(file("Letter.txt", "Good."));
        assertThatThrownBy(() -> people.raising.raise(
                        people.who("kampot.secretariat.officer"), form(Confidentiality.ORDINARY), files))
                .isInstanceOf(Refused.class);
    }

    private RaiseForm form(Confidentiality confidentiality) {
        return new RaiseForm(
                people.seat("CP-WCCC-TEAM", "chief", "BTB"),
                Topic.SERVICES,
                Urgency.ORDINARY,
                confidentiality,
                "BTB",
                "A village without a health post",
                "The next one is a day away.",
                "That a midwife comes once a week.",
                null);
    }

    private CheckedDocument file(String name, String content) throws IOException {
        return (CheckedDocument) checked(name, content);
    }

    private CheckResult checked(String name, String content) throws IOException {
        Path file = Files.createTempFile(folder, "sent", ".received");
        Files.writeString(file, content);
        return Documents.check(new NewDocument(NewDocument.ATTACHMENT, name, file, null));
    }
}
