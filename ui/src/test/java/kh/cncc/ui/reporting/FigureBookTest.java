package kh.cncc.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.ReportVersion;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Unzipped;
import kh.cncc.ui.testing.Windows;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import({Ladder.class, Month.class})
class FigureBookTest {

    @Autowired
    Month month;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    private Ladder ladder;

    @BeforeEach
    void aMonth() {
        month.next();
        ladder = month.ladder;
        windows.of(ladder.statistics().username());
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void aReportHasALineForEachFigureAndSaysWhichAreMissing() throws IOException {
        ladder.holdMeeting(month.cycle(), "BTB", month.cycle().period().start());
        String[] departments = ladder.departments(month.cycle(), "BTB").toArray(String[]::new);
        ladder.submitFigures(month.cycle(), "BTB", 4321, departments[0]);
        clock.advance(Duration.ofDays(20));
        timers.runDue();
        ladder.compile(month.cycle(), "BTB");
        ReportVersion version = ladder.reports.version(ladder.secretary("BTB"), ladder.report(month.cycle(), "BTB"), 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "CNCC", "1.0")) {
            FigureBook.write(book, Languages.ENGLISH, version);
        }
        Map<String, String> parts = Unzipped.of(out.toByteArray());
        long cells = version.tables().stream()
                .flatMap(table -> table.rows().stream())
                .mapToLong(row -> row.cells().size())
                .sum();
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet.split("<row ", -1)).hasSize((int) cells + 2);
        assertThat(sheet).contains("<v>4321</v>").doesNotContain("<f>");
        assertThat(parts.getOrDefault("xl/sharedStrings.xml", "")).contains("missing", "Denominator", "Of whom");
    }

    @Test
    void theCountryHasALineForEachOfItsFigures() throws IOException {
        ladder.wholeMonth(month.cycle(), "BTB", 4321);
        clock.moveTo(month.cycle().cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        ConsolidationPage page = Ladder.shown(ladder.consolidations.page(
                ladder.statistics(),
                ladder.task(ladder.statistics(), month.cycle().code(), "consolidateReport")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "CNCC", "1.0")) {
            FigureBook.write(book, Languages.ENGLISH, page);
        }
        Map<String, String> parts = Unzipped.of(out.toByteArray());
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet.split("<row ", -1)).hasSize(page.figures().size() + 2);
        assertThat(sheet).contains("<v>4321</v>");
        assertThat(parts.getOrDefault("xl/sharedStrings.xml", "")).contains("Expected");
    }
}
