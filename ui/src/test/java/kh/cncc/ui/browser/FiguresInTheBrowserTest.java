package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The grid of figures as one sees it while typing: what is counted, and what stays in sight. */
@BrowserTest
class FiguresInTheBrowserTest {

    private static final String EDUCATION = "A4-05";
    private static final int LINE_IS_DOWN_FOR = 6_000;

    @Autowired
    private Officials officials;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Months months;

    private Desk officer;

    @BeforeEach
    void figuresAreAskedFor() {
        LocalDate month = months.next();
        colleagues.open(month);
        String report = "PR-" + YearMonth.from(month) + "-BTB";
        colleagues.meet("battambang", report, month.plusDays(2));
        officer = officials.of("battambang.dsvy.officer", Languages.ENGLISH).open("submitFigures", report);
    }

    @AfterEach
    void close() {
        officials.close();
    }

    @Test
    void boysGirlsAndTotalAreThreeFiguresInTheProgressAndInTheFilters() {
        String before = officer.page.locator(".progress-text").textContent();
        assertThat(before).startsWith("0 of ");
        int all = Integer.parseInt(before.replaceAll("^0 of (\\d+).*", "$1"));
        assertThat(missing()).endsWith("(" + all + ")");
        officer.cell("total", EDUCATION).click();
        officer.type("9");
        officer.press("Tab");
        assertThat(officer.page.locator(".progress-text")).hasText(before.replaceFirst("^0", "1"));
        assertThat(missing()).endsWith("(" + (all - 1) + ")");
    }

    @Test
    void theHeadOfTheFiguresStaysAtTheTopAndNothingShowsAboveIt() {
        for (int width : new int[] {Officials.DESK, Officials.PHONE}) {
            officer.width(width);
            officer.page.locator("tr[data-row]").last().scrollIntoViewIfNeeded();
            officer.settle();
            assertThat((Double) officer.page.evaluate("""
                () => {
                  const bar = [...document.querySelectorAll('cncc-figures .bar, cncc-figures .progress')]
                    .find(it => getComputedStyle(it).position === 'sticky' && it.getClientRects().length);
                  const page = document.querySelector('vaadin-app-layout').shadowRoot.querySelector('[part=content]');
                  return 0.5 + bar.getBoundingClientRect().top - page.getBoundingClientRect().top;
                }
                """)).as("at %s", width).isBetween(-1.0, 2.0);
        }
        officer.width(Officials.DESK);
        officer.cell("boys", EDUCATION).click();
        officer.paste("1\t2\t3\n4\tmany\t6");
        officer.page.locator("tr[data-row]").last().scrollIntoViewIfNeeded();
        officer.settle();
        assertThat((Boolean) officer.page.evaluate("""
            () => {
              const [report, head] = ['.paste-report', 'thead th']
                .map(it => document.querySelector('cncc-figures ' + it).getBoundingClientRect());
              return report.height > 0 && report.bottom <= head.top;
            }
            """))
                .as("what a paste could not fill")
                .isTrue();
    }

    @Test
    void whatWasTypedWithoutALineIsSavedSoonAfterTheLineIsBackThoughNobodyTouchesAnything() {
        officer.cell("total", EDUCATION).click();
        officer.page.context().setOffline(true);
        officer.type("9");
        officer.press("Enter");
        assertThat(officer.row(EDUCATION).locator(".save")).hasText("↥ " + officer.text("figures.save_waiting"));
        officer.page.waitForTimeout(LINE_IS_DOWN_FOR);
        officer.page.context().setOffline(false);
        assertThat(officer.row(EDUCATION).locator(".save.saved")).isVisible();
    }

    @Test
    void oneOfBoysAndGirlsAloneIsAtMostTheTotal() {
        officer.cell("boys", EDUCATION).click();
        officer.type("12");
        officer.cell("total", EDUCATION).click();
        officer.type("5");
        officer.press("Enter");
        assertThat(officer.says(officer.filled("figures.boysAboveTotal", "sum", "12", "total", "5")))
                .isVisible();
        officer.cell("girls", EDUCATION).click();
        officer.type("1");
        assertThat(officer.says(officer.filled("figures.sumMismatch", "sum", "13")))
                .isVisible();
    }

    @Test
    void whatWasRefusedDoesNotCountAsFilled() {
        String before = officer.page.locator(".progress-text").textContent();
        officer.cell("total", EDUCATION).click();
        officer.type("-3");
        officer.press("Tab");
        assertThat(officer.row(EDUCATION).locator(".save.problem")).isVisible();
        assertThat(officer.row(EDUCATION).locator(".state-text")).hasText("✖ " + officer.text("figures.mark_problem"));
        assertThat(officer.page.locator(".progress-text")).hasText(before);
    }

    @Test
    void aShareOfMoreThanAllIsToBeCorrectedThoughItsPartsAreSaved() {
        var row = officer.page.locator("tr[data-row].fraction").first();
        row.locator("input[data-cell=numerator]").click();
        officer.type("90");
        officer.press("Tab");
        officer.type("60");
        officer.press("Tab");
        assertThat(row.locator(".mark.problem")).hasText("✖ " + officer.text("figures.mark_problem"));
        assertThat(row.locator(".state-text")).hasText("✖ " + officer.text("figures.mark_problem"));
        assertThat(row.locator(".mark.warning")).hasCount(0);
        assertThat(row.locator("input[data-cell=total]")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aFigureIsKeptThoughItsCellWasNotLeftWhenThePageWasLoadedAnew() {
        officer.cell("total", EDUCATION).click();
        officer.type("9");
        officer.page.reload();
        assertThat(officer.cell("total", EDUCATION)).hasValue("9");
        assertThat(officer.row(EDUCATION).locator(".save.saved")).isVisible();
    }

    @Test
    void whoeverSubmitsFiguresWithGapsIsLedBackByEnter() {
        officer.button(officer.text("reporting.figures.submit")).click();
        assertThat(officer.button(officer.text("action.cancel"))).isFocused();
        officer.press("Enter");
        assertThat(officer.button(officer.text("reporting.figures.submitAnyway")))
                .isHidden();
        assertThat(officer.button(officer.text("reporting.figures.submit"))).isVisible();
    }

    private String missing() {
        return officer.page
                .locator(".filters button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(officer.text("figures.filter_missing")))
                .textContent();
    }
}
