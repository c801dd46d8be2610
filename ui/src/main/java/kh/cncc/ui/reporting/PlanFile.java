package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.processes.reporting.YearPlan;
import kh.cncc.processes.reporting.YearPlan.PlannedCycle;
import kh.cncc.processes.reporting.YearPlan.PlannedDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The plan of a year as a file, a row for each date. Days are days, so that a spreadsheet can sort them. */
class PlanFile {

    private static final String DAYS = "yyyy-mm-dd";

    private final List<List<Object>> rows = new ArrayList<>();
    private final int year;

    /** The words are taken now, in the language of the window; the download runs outside of it. */
    PlanFile(PlanWords words, YearPlan plan) {
        year = plan.year();
        List<Object> head = new ArrayList<>(List.of(text("year.period"), text("year.opensOn")));
        head.addAll(words.columns());
        rows.add(head);
        for (PlannedCycle cycle : plan.cycles()) {
            for (PlannedDate date : cycle.dates()) {
                LocalDate due = date.due();
                rows.add(List.of(
                        words.period(cycle),
                        cycle.opensOn(),
                        words.what(date),
                        words.level(date),
                        words.seat(date),
                        due == null ? words.due(date) : due,
                        words.mails(date)));
            }
        }
    }

    DownloadHandler csv() {
        return download("csv", "text/csv; charset=utf-8", csvBytes());
    }

    DownloadHandler xlsx() {
        return download("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsxBytes());
    }

    /** With a mark at the beginning, without which spreadsheets take Khmer for something else. */
    byte[] csvBytes() {
        String lines = rows.stream()
                .map(row -> row.stream().map(PlanFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsxBytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "CNCC", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(String.valueOf(year));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DAYS).set();
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\"", "\"\"") + '"';
    }

    private DownloadHandler download(String ending, String type, byte[] bytes) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes), "cncc-" + year + "." + ending, type, bytes.length));
    }
}
