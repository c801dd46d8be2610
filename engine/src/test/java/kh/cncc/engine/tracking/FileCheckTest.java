package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.language.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes into a case and what does not. */
class FileCheckTest {

    @TempDir
    Path folder;

    @Test
    void whatOfficesUseIsTaken() {
        assertThat(problem("minutes.pdf", TrialFiles.pdf())).isNull();
        assertThat(problem("house.png", TrialFiles.picture("png"))).isNull();
        assertThat(problem("house.JPG", TrialFiles.picture("jpg"))).isNull();
        assertThat(problem("letter.docx", TrialFiles.office(TrialFiles.WORD))).isNull();
        assertThat(problem("list.xlsx", TrialFiles.office(TrialFiles.SHEET))).isNull();
        assertThat(problem("list.csv", TrialFiles.text("name,age\nSok,12\n"))).isNull();
        assertThat(problem("note.txt", TrialFiles.text("កំណត់ហេតុនៃការប្រជុំ"))).isNull();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(problem("minutes.pdf", new byte[0])).isEqualTo("document.empty");
    }

    @Test
    void twoHundredMegabytesAreRefusedWithoutBeingRead() throws IOException {
        Path file = TrialFiles.file(folder, new byte[0]);
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        assertThat(FileCheck.problem("minutes.pdf", file).map(Problem::key)).contains("document.too-large");
    }

    @ParameterizedTest
    @CsvSource({"run.exe", "page.html", "drawing.svg", "letter.doc", "letter.docm", "archive.zip", "nothing"})
    void otherKindsAreRefusedWhateverIsInThem(String name) {
        assertThat(problem(name, TrialFiles.pdf())).isEqualTo("document.kind");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        assertThat(problem("minutes.pdf", TrialFiles.picture("png"))).isEqualTo("document.content");
        assertThat(problem("house.png", TrialFiles.picture("jpg"))).isEqualTo("document.content");
        assertThat(problem("minutes.pdf", TrialFiles.text("MZ\u0090 this is a program")))
                .isEqualTo("document.content");
        assertThat(problem("letter.docx", TrialFiles.office(TrialFiles.SHEET))).isEqualTo("document.content");
        assertThat(problem("letter.docx", TrialFiles.zip(Map.of("a.txt", TrialFiles.text("a")))))
                .isEqualTo("document.content");
    }

    @Test
    void scriptsUnderAnotherNameAreRefused() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThat(problem("house.png", TrialFiles.text(svg))).isEqualTo("document.content");
        assertThat(problem("note.txt", TrialFiles.text(svg))).isIn("document.content", "document.active");
        assertThat(problem("note.txt", TrialFiles.text("<!DOCTYPE html><html><body>hello</body></html>")))
                .isIn("document.content", "document.active");
        assertThat(problem("list.csv", TrialFiles.text("name\n\"<ScRiPt >alert(1)</script>\"\n")))
                .isEqualTo("document.active");
        assertThat(problem("note.txt", TrialFiles.text("#!/bin/sh\nrm -rf /\n")))
                .isIn("document.content", "document.active");
        assertThat(problem("note.txt", TrialFiles.text("x".repeat(32 * 1024 - 3) + "<script>")))
                .isEqualTo("document.active");
    }

    @Test
    void whatIsNoTextIsNotTakenForText() {
        assertThat(problem("note.txt", new byte[] {'a', 0, 'b'})).isEqualTo("document.not-text");
        assertThat(problem("note.txt", new byte[] {'a', (byte) 0xC3, (byte) 0x28}))
                .isEqualTo("document.not-text");
    }

    @Test
    void aPdfWithAScriptOrAPasswordIsRefused() {
        assertThat(problem("minutes.pdf", TrialFiles.scriptedPdf())).isEqualTo("document.active");
        assertThat(problem("minutes.pdf", TrialFiles.lockedPdf())).isEqualTo("document.locked");
        assertThat(problem("minutes.pdf", TrialFiles.text("%PDF-1.7\nnothing of the kind")))
                .isEqualTo("document.broken");
    }

    @Test
    void macrosAndProgramsInOfficeFilesAreRefused() {
        for (String part :
                new String[] {"word/vbaProject.bin", "word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin"}) {
            assertThat(problem("letter.docx", TrialFiles.office(TrialFiles.WORD, Map.of(part, TrialFiles.text("x")))))
                    .isEqualTo("document.active");
        }
        String template = "<Relationship Type=\"http://x/relationships/attachedTemplate\" TargetMode=\"External\"/>";
        assertThat(problem(
                        "letter.docx",
                        TrialFiles.office(
                                TrialFiles.WORD, Map.of("word/_rels/settings.xml.rels", TrialFiles.text(template)))))
                .isEqualTo("document.active");
        assertThat(problem(
                        "letter.docx",
                        TrialFiles.office(TrialFiles.WORD, Map.of("../outside.xml", TrialFiles.text("x")))))
                .isEqualTo("document.broken");
    }

    @Test
    void aFileThatGrowsWithoutEndIsRefused() {
        byte[] zeros = new byte[40 * 1024 * 1024];
        byte[] bomb = TrialFiles.office(TrialFiles.SHEET, Map.of("xl/sheet1.xml", zeros));
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(problem("list.xlsx", bomb)).isEqualTo("document.bomb");
        Map<String, byte[]> many = new HashMap<>();
        for (int number = 0; number < 5_001; number++) {
            many.put("xl/part" + number + ".xml", new byte[0]);
        }
        assertThat(problem("list.xlsx", TrialFiles.office(TrialFiles.SHEET, many)))
                .isEqualTo("document.bomb");
        assertThat(problem("house.png", TrialFiles.pictureBomb())).isIn("document.bomb", "document.broken");
    }

    @Test
    void aBrokenZipIsRefused() {
        byte[] whole = TrialFiles.office(TrialFiles.WORD);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(problem("letter.docx", half)).isEqualTo("document.broken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\sok\\minutes.pdf | minutes.pdf",
                "../../etc/passwd | passwd",
                "/tmp/minutes.pdf | minutes.pdf",
                ".hidden.pdf | hidden.pdf",
                "a<b>:c.pdf | a_b__c.pdf",
                "កំណត់ហេតុ.pdf | កំណត់ហេតុ.pdf"
            })
    void aNameIsKeptWithoutItsPath(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void aNameCannotPretendOrGoOnForEver() {
        assertThat(FileName.clean("minutes\u202Efdp.exe")).isEqualTo("minutesfdp.exe");
        assertThat(FileName.clean("a\u0000b\n.pdf")).isEqualTo("ab.pdf");
        assertThat(FileName.clean("x".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    private String problem(String name, byte[] content) {
        try {
            Optional<Problem> found = FileCheck.problem(name, TrialFiles.file(folder, content));
            return found.map(Problem::key).orElse(null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
