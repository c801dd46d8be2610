package kh.cncc.processes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PapersTest {

    private static final String KHMER =
            "គណៈកម្មាធិការពិគ្រោះយោបល់កិច្ចការស្ត្រីនិងកុមារសម្រេចឱ្យមន្ទីរសង្គមកិច្ចទៅសួរសុខទុក្ខកុមារនិងគ្រួសារ"
                    + "ក្នុងរយៈពេលប្រាំពីរថ្ងៃធ្វើការ ហើយរាយការណ៍អំពីលទ្ធផលជាលាយលក្ខណ៍អក្សរមកគណៈកម្មាធិការវិញ ដើម្បីពិនិត្យនៅកិច្ចប្រជុំលើកក្រោយ។";
    private static final String ENGLISH =
            "The committee decides that the department visits the family within seven working days and "
                    + "tells the committee in writing what it found, so that the next meeting can see to it. “Quoted”, é, ½.";

    private final Papers papers = new Papers(new PaperFonts());

    @ParameterizedTest
    @ValueSource(strings = {"km", "en"})
    void theSamePaperMakesTheSameFile(String language) throws IOException {
        byte[] pdf = papers.pdf(paper(language));
        byte[] docx = papers.docx(paper(language));
        String keep = System.getProperty("cncc.papers");
        if (keep != null) {
            Files.write(Path.of(keep, "paper-" + language + ".pdf"), pdf);
            Files.write(Path.of(keep, "paper-" + language + ".docx"), docx);
            Files.write(Path.of(keep, "again-" + language + ".pdf"), papers.pdf(paper(language)));
        }
        assertThat(Arrays.equals(papers.pdf(paper(language)), pdf)).isTrue();
        assertThat(Arrays.equals(papers.docx(paper(language)), docx)).isTrue();
    }

    @Test
    void thePdfIsReadByAProgramToo() throws IOException {
        try (PdfReader reader = new PdfReader(papers.pdf(paper("en")))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(2);
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("visits the family");
        }
    }

    @Test
    void aKhmerLineEndsBetweenWords() {
        assertThat(KhmerLines.ends("សម្រេចឱ្យមន្ទីរ").stream().boxed())
                .contains("សម្រេច".length(), "សម្រេចឱ្យ".length());
    }

    private static Paper paper(String language) {
        boolean km = language.equals("km");
        String words = km ? KHMER : ENGLISH;
        return new Paper(
                Locale.of(language),
                km
                        ? "គណៈកម្មាធិការពិគ្រោះយោបល់កិច្ចការស្ត្រី និងកុមារខេត្តបាត់ដំបង"
                        : "Women's and Children's Consultative Committee, Battambang Province",
                (km ? "លេខ៖ " : "No. ") + "D-2026-00017",
                km ? "សេចក្ដីសម្រេច" : "Decision",
                km ? "ស្តីពី ការចុះបញ្ជីកំណើតកុមារ ៣ នាក់" : "on the birth registration of three children",
                List.of(
                        new Paper.Facts(List.of(
                                new Paper.Fact(km ? "សំណុំរឿង" : "Matter", "M-2026-00042"),
                                new Paper.Fact(km ? "ស្នើដោយ" : "Raised by", words))),
                        new Paper.Heading(km ? "យោង" : "Legal basis"),
                        new Paper.Prose(words),
                        new Paper.Heading(km ? "សម្រេច" : "Decides"),
                        new Paper.Prose(words + "\n\n" + words + "\n" + words),
                        new Paper.Heading(km ? "វិធានការ" : "Actions"),
                        new Paper.Rows(
                                List.of(1, 7, 5, 3),
                                km
                                        ? List.of("ល.រ", "វិធានការ", "អ្នកទទួលខុសត្រូវ", "កាលកំណត់")
                                        : List.of("No.", "Action", "Who", "By"),
                                IntStream.rangeClosed(1, 6)
                                        .mapToObj(i -> List.of(
                                                String.valueOf(i),
                                                words,
                                                km
                                                        ? "ប្រធានមន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទាខេត្តបាត់ដំបង"
                                                        : "Director, Department of Social Affairs",
                                                km ? "១៥ ធ្នូ ២០២៦" : "15 December 2026"))
                                        .toList()),
                        new Paper.Heading(km ? "ចម្លងជូន" : "Copies to"),
                        new Paper.Items(List.of(words, words)),
                        new Paper.Notice(words)),
                new Paper.Signature(
                        km ? "ខេត្តបាត់ដំបង ថ្ងៃទី១ ខែធ្នូ ឆ្នាំ២០២៦" : "Battambang, 1 December 2026",
                        km ? "ជំនួសប្រធាន" : "for the president",
                        km ? "ប្រធាន" : "President",
                        km ? "សុខ ច័ន្ទ" : "Sok Chan"),
                (km ? "សេចក្ដីសម្រេចលេខ " : "Decision ") + "D-2026-00017",
                Instant.parse("2026-12-01T03:00:00Z"));
    }
}
