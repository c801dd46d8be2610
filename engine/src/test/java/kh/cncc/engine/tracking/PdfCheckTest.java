package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small PDF that would fill the memory, and one that does something by itself. */
class PdfCheckTest {

    @TempDir
    Path folder;

    @Test
    void aTableOfObjectsThatGrowsIsNotUnpacked() throws IOException {
        byte[] bomb = TrialPdfs.withTableOf(200);
        assertThat(bomb.length).isLessThan(TrialPdfs.MEGABYTE);
        assertThat(problem(bomb)).contains("document.bomb");
    }

    @Test
    void neitherIsAnyOtherStreamThatGrows() throws IOException {
        assertThat(problem(TrialPdfs.withStreamOf(70, stream -> {}, COSName.FLATE_DECODE)))
                .contains("document.bomb");
        assertThat(problem(TrialPdfs.withStreamOf(70, stream -> {}, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE)))
                .contains("document.bomb");
        byte[] packed = TrialPdfs.withStreamOf(20, stream -> stream.setInt(COSName.FIRST, 10), COSName.FLATE_DECODE);
        assertThat(problem(packed)).contains("document.bomb");
        // The same that calls itself a picture.
        assertThat(problem(TrialPdfs.withStreamOf(
                        20,
                        stream -> {
                            stream.setInt(COSName.FIRST, 10);
                            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
                        },
                        COSName.FLATE_DECODE)))
                .contains("document.bomb");
    }

    @Test
    void scannedPagesAreTakenThatAreNoLargerThanAnOfficeMakesThem() throws IOException {
        byte[] scanned = TrialPdfs.withStreamOf(100, stream -> page(stream, 7000, 5000), COSName.FLATE_DECODE);
        assertThat(problem(scanned)).isEmpty();
        byte[] endless = TrialPdfs.withStreamOf(1, stream -> page(stream, 60_000, 60_000), COSName.FLATE_DECODE);
        assertThat(problem(endless)).contains("document.bomb");
    }

    private static void page(COSDictionary picture, int wide, int high) {
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, wide);
        picture.setInt(COSName.HEIGHT, high);
    }

    @Test
    void aRowThatIsReservedBeforeAnythingIsInItIsRefused() throws IOException {
        byte[] wide = TrialPdfs.withStreamOf(
                1,
                stream -> {
                    COSDictionary rows = new COSDictionary();
                    rows.setInt(COSName.PREDICTOR, 12);
                    rows.setInt(COSName.COLUMNS, 1_000_000_000);
                    stream.setItem(COSName.DECODE_PARMS, rows);
                },
                COSName.FLATE_DECODE);
        assertThat(problem(wide)).contains("document.bomb");
    }

    @Test
    void aFileNotQuiteInOrderIsRepairedUnlessThatWouldUnpackIt() throws IOException {
        String plain = new String(TrialFiles.plainPdf(), StandardCharsets.ISO_8859_1);
        assertThat(plain).contains("startxref").doesNotContain("/ObjStm");
        assertThat(problem(misled(plain))).isEmpty();
        String packed = new String(TrialFiles.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(packed).contains("/ObjStm");
        assertThat(problem(misled(packed))).contains("document.broken");
    }

    /** Its table of objects is not where it says. */
    private static byte[] misled(String pdf) {
        return pdf.replaceAll("startxref\\s+\\d+", "startxref\n7").getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EF", "XFA", "RichMedia", "RichMediaContent", "JS", "EmbeddedFiles"})
    void filesFormsAndFilmsInAPdfAreRefused(String key) throws IOException {
        assertThat(problem(TrialPdfs.holding(key, new COSDictionary()))).contains("document.active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Launch", "ImportData", "SubmitForm", "GoToE", "GoToR"})
    void whatLeadsOutOfAPdfIsRefused(String act) throws IOException {
        assertThat(problem(TrialPdfs.holding("S", COSName.getPDFName(act)))).contains("document.active");
    }

    @Test
    void aLinkToAPageOrASiteIsTaken() throws IOException {
        assertThat(problem(TrialPdfs.holding("S", COSName.getPDFName("GoTo")))).isEmpty();
        assertThat(problem(TrialPdfs.holding("S", COSName.getPDFName("URI")))).isEmpty();
        assertThat(problem(TrialPdfs.holding("Subtype", COSName.getPDFName("RichMedia"))))
                .contains("document.active");
    }

    @Test
    void whoGetsNoTurnInTimeIsToldSo() throws IOException {
        Turns one = new Turns(1, Duration.ZERO);
        String during = one.take(() -> one.take(() -> "turn", "busy"), "busy at once");
        assertThat(during).isEqualTo("busy");
        assertThat(one.take(() -> "turn", "busy")).isEqualTo("turn");
    }

    private Optional<String> problem(byte[] pdf) throws IOException {
        return PdfCheck.problem(TrialFiles.file(folder, pdf));
    }
}
