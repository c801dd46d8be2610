package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.WithdrawResult;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.Samples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every case has on its page, as a browser shows it: what people send never runs in it, and the keyboard is enough. */
@BrowserTest
class CaseInTheBrowserTest {

    private static final String SECRETARY = "battambang.secretariat.officer";
    private static final String PRESIDENT = "battambang.council.president";

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Months months;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cases cases;

    @Autowired
    private Documents documents;

    private final Looks looks = new Looks();
    private String report = "";

    @BeforeEach
    void aMonth() {
        LocalDate month = months.next();
        colleagues.open(month);
        report = "PR-" + YearMonth.from(month) + "-BTB";
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void whatIsSentIsShownAsAPictureAndSavedAsAFileAndNeverRuns() {
        Desk secretary = at(SECRETARY, "documents");
        send(secretary, "Minutes.pdf", "application/pdf", Samples.pdf("Minutes of the meeting"));
        assertThat(secretary.says("Minutes.pdf")).isVisible();
        Response picture = secretary.page.waitForResponse(
                response -> response.request().method().equals("GET")
                        && response.url().contains("VAADIN/dynamic/resource"),
                () -> secretary
                        .button(secretary.text("document.previewOf", "Minutes.pdf"))
                        .click());
        Assertions.assertThat(picture.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff");
        Locator image = secretary.dialog().locator("img");
        Assertions.assertThat(image.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isNotEqualTo(0);
        looks.at(secretary, "case-preview");
        secretary.inDialog(secretary.text("document.close")).click();
        assertThat(secretary.field(secretary.text("document.downloadOf", "Minutes.pdf")))
                .hasCount(1);
        Map<String, String> headers = headers(secretary, "Minutes.pdf");
        Assertions.assertThat(headers.get("content-disposition")).startsWith("attachment");
        Assertions.assertThat(headers)
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff");
        Download file = secretary.page.waitForDownload(() -> secretary
                .field(secretary.text("document.downloadOf", "Minutes.pdf"))
                .click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("Minutes.pdf");
        Assertions.assertThat(looks.found()).isEmpty();
    }

    @Test
    void aPictureThatIsStillOpenIsNotSentAgainOnceItsDocumentWasWithdrawn() {
        Desk secretary = at(SECRETARY, "documents");
        send(secretary, "Minutes.pdf", "application/pdf", Samples.pdf("Minutes of the meeting"));
        secretary.button(secretary.text("document.previewOf", "Minutes.pdf")).click();
        Locator image = secretary.dialog().locator("img");
        String again = "image => fetch(image.src).then(answer => answer.status)";
        Assertions.assertThat(image.evaluate(again)).isEqualTo(200);
        Actor actor = accounts.actor(SECRETARY);
        DocumentId minutes = documents
                .list(actor, cases.find(report).orElseThrow())
                .getLast()
                .id();
        Assertions.assertThat(documents.withdraw(actor, minutes, "The wrong file"))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
        Assertions.assertThat(image.evaluate(again)).isNotEqualTo(200);
    }

    @Test
    void whatIsNotTakenIsToldInWordsBesideIt() {
        Desk secretary = at(SECRETARY, "documents");
        send(secretary, "page.pdf", "application/pdf", Samples.html());
        assertThat(secretary.says(secretary.text("document.content"))).isVisible();
        send(secretary, "page.html", "text/html", Samples.html());
        assertThat(secretary.says(secretary.text("document.kind"))).isVisible();
        send(secretary, "bomb.docx", "application/zip", Samples.bomb());
        assertThat(secretary.says(secretary.text("document.bomb"))).isVisible();
        send(secretary, "large.png", "image/png", new byte[21 * 1024 * 1024]);
        assertThat(secretary.says(secretary.text("document.too-large", 20))).isVisible();
        assertThat(secretary.says(secretary.text("document.none"))).isVisible();
        looks.at(secretary, "case-not-taken");
        Assertions.assertThat(looks.found()).isEmpty();
    }

    @Test
    void aNameIsCompletedWithTheKeyboard() {
        Desk secretary = at(SECRETARY, "comments");
        Locator words = secretary.field(secretary.text("comment.write"));
        words.click();
        secretary.page.keyboard().type("Please look, @battambang.council");
        Locator choices = secretary.page.getByRole(com.microsoft.playwright.options.AriaRole.OPTION);
        assertThat(choices.first()).isVisible();
        looks.at(secretary, "case-mention");
        words.focus();
        secretary.press("ArrowDown", "ArrowUp", "Enter");
        assertThat(choices).hasCount(0);
        Assertions.assertThat(words.inputValue()).matches("Please look, @battambang\\.council\\.[a-z.-]+ ");
        words.fill("Please look, @" + PRESIDENT + " today.");
        secretary.button(secretary.text("comment.send")).click();
        assertThat(secretary.page.locator(".comments .mention")).hasCount(1);
        Desk president = officials.of(PRESIDENT, Languages.ENGLISH);
        assertThat(president.says(president.text("mention.unseen"))).isVisible();
        looks.at(president, "case-mentioned");
        president.page.locator(".mentions a").click();
        assertThat(president.page.locator(".comments .mention")).hasCount(1);
        president.page.navigate("/my-work");
        president.settle();
        assertThat(president.page.locator(".mentions")).hasCount(0);
        Assertions.assertThat(looks.found()).isEmpty();
    }

    @Test
    void everyPartOfACaseIsForEverybody() {
        Desk secretary = at(SECRETARY, "documents");
        send(secretary, "Minutes.pdf", "application/pdf", Samples.pdf("Minutes of the meeting"));
        assertThat(secretary.says("Minutes.pdf")).isVisible();
        send(secretary, "Photograph.png", "image/png", Samples.png());
        assertThat(secretary.says("Photograph.png")).isVisible();
        for (Locale language : Languages.ALL) {
            for (String tab : List.of("documents", "comments", "involved", "timeline")) {
                secretary.page.navigate("/case/" + report + "?tab=" + tab);
                looks.at(secretary.in(language), "case-" + tab);
            }
            secretary.page.navigate("/search?text=battambang");
            looks.at(secretary.in(language), "search");
        }
        Download file = secretary.page.waitForDownload(() -> {
            secretary.page.navigate("/case/" + report);
            secretary.page.locator("a.export").click();
        });
        Assertions.assertThat(file.suggestedFilename()).isEqualTo(report + ".zip");
        Assertions.assertThat(looks.found()).isEmpty();
    }

    @Test
    void onPaperAWindowStandsWhole() throws IOException {
        Desk coordinator = officials.of("gs.coordinator", Languages.ENGLISH);
        coordinator.page.navigate("/cycles/" + report.replace("PR-", "RC-").replace("-BTB", ""));
        coordinator.settle();
        List<String> provinces = coordinator.page.locator(".matrix tbody th").allInnerTexts();
        Assertions.assertThat(provinces).hasSize(26);
        try (PDDocument paper = Loader.loadPDF(coordinator.page.pdf())) {
            Assertions.assertThat(new PDFTextStripper().getText(paper)).contains(provinces);
        }
    }

    @Test
    void theKeyboardNeedNotWalkThroughTheMenu() {
        Desk secretary = at(SECRETARY, "comments");
        secretary.page.keyboard().press("Tab");
        assertThat(secretary.button(secretary.text("menu.skip"))).isFocused();
        secretary.page.keyboard().press("Enter");
        assertThat(secretary.page.locator("main")).isFocused();
    }

    private Desk at(String username, String tab) {
        Desk desk = officials.of(username, Languages.ENGLISH);
        desk.page.navigate("/case/" + report + "?tab=" + tab);
        desk.settle();
        return desk;
    }

    private static void send(Desk desk, String name, String type, byte[] content) {
        desk.page.locator("vaadin-upload input[type=file]").first().setInputFiles(new FilePayload(name, type, content));
    }

    /** What the server says of the file, as the browser hears it before it saves it. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> headers(Desk desk, String name) {
        return (Map<String, String>) desk.field(desk.text("document.downloadOf", name))
                .evaluate("link => fetch(link.href).then(answer => Object.fromEntries(answer.headers.entries()))");
    }
}
