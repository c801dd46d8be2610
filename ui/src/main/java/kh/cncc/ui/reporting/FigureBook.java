package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.FigureState;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.FigureValue;
import kh.cncc.processes.reporting.NationalFigure;
import kh.cncc.processes.reporting.ReportVersion;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a spreadsheet with a line for each. Words are cells of the format "text", so that none is taken for a formula; a figure that is
 * missing is an empty cell, and zero is a zero.
 */
final class FigureBook {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "@";
    private static final String CODE = "figures.code";
    private static final List<String> FIGURE = List.of(
            "figures.indicator",
            "figures.unit",
            "figures.of",
            "figures.value",
            "figures.numerator",
            "figures.denominator");
    private static final List<String> OF_REPORT = List.of("reporting.state", "figures.reason");
    private static final List<String> OF_NATION =
            List.of("reporting.national.given", "figures.notApplicable", "reporting.national.expected");
    private static final int WORDS = 30;

    private final Worksheet sheet;
    private final Locale language;
    private int row;
    private int column;

    @SafeVarargs
    private FigureBook(Workbook book, Locale language, List<String>... titles) {
        this.language = language;
        sheet = book.newWorksheet("CNCC");
        for (List<String> part : titles) {
            part.forEach(this::title);
        }
        sheet.freezePane(0, 1);
    }

    /** @param version asked when it is saved, by whoever may read it then */
    static Anchor of(String code, Supplier<ReportVersion> version) {
        Locale language = Languages.current();
        return link(code, book -> write(book, language, version.get()));
    }

    /** @param page asked when it is saved, by whoever may read it then */
    static Anchor ofNation(String code, Supplier<ConsolidationPage> page) {
        Locale language = Languages.current();
        return link(code, book -> write(book, language, page.get()));
    }

    static void write(Workbook book, Locale language, ReportVersion version) {
        var figures = new FigureBook(book, language, List.of("reporting.department", CODE), FIGURE, OF_REPORT);
        version.tables().forEach(figures::table);
    }

    static void write(Workbook book, Locale language, ConsolidationPage page) {
        var figures = new FigureBook(book, language, List.of(CODE), FIGURE, OF_NATION);
        page.figures().forEach(figures::national);
    }

    private interface Content {
        void write(Workbook book);
    }

    private static Anchor link(String code, Content content) {
        var link = new Anchor(
                (DownloadHandler) event -> send(event, code, content), AttachmentType.DOWNLOAD, text("board.export"));
        link.addClassNames("export", "no-print");
        return link;
    }

    private static void send(DownloadEvent event, String code, Content content) throws IOException {
        event.setFileName(code + ".xlsx");
        event.setContentType(TYPE);
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try (var book = new Workbook(event.getOutputStream(), "CNCC", "1.0")) {
            content.write(book);
        }
    }

    private void title(String key) {
        sheet.value(0, column, Texts.in(language, key));
        sheet.style(0, column).bold().set();
        sheet.width(column, WORDS);
        column++;
    }

    private void table(FigureTable table) {
        for (FigureTable.Row indicator : table.rows()) {
            for (FigureTable.Cell cell : indicator.cells()) {
                next();
                words(table.unitName().in(language));
                indicator(indicator.indicator(), cell.split());
                FigureValue value = cell.value();
                value(indicator.indicator(), value);
                number(value.numerator());
                number(value.denominator());
                words(value.state() == FigureState.VALUE ? null : Texts.in(language, state(value)));
                words(cell.reason());
            }
        }
    }

    private static String state(FigureValue value) {
        return value.state() == FigureState.MISSING ? "figures.stateMissing" : "figures.stateNa";
    }

    private void national(NationalFigure figure) {
        next();
        indicator(figure.indicator(), figure.split());
        Integer yes = figure.yes();
        number(
                figure.indicator().type() == ValueType.YES_NO && yes != null
                        ? BigDecimal.valueOf(yes)
                        : figure.number());
        number(figure.numerator());
        number(figure.denominator());
        number(BigDecimal.valueOf(figure.given()));
        number(BigDecimal.valueOf(figure.notApplicable()));
        number(BigDecimal.valueOf(figure.expected()));
    }

    private void next() {
        row++;
        column = 0;
    }

    private void indicator(Indicator indicator, Split split) {
        words(indicator.code());
        words(indicator.name().in(language));
        words(indicator.unit().in(language));
        words(Texts.in(language, "figures." + split.code()));
    }

    private void value(Indicator indicator, FigureValue value) {
        switch (indicator.type()) {
            case TEXT -> words(value.words());
            case YES_NO ->
                words(
                        value.state() == FigureState.VALUE
                                ? Texts.in(language, value.yes() ? "figures.yes" : "figures.no")
                                : null);
            default -> number(value.number());
        }
    }

    private void words(@Nullable String words) {
        if (words != null) {
            sheet.value(row, column, words);
            sheet.style(row, column).format(TEXT).set();
        }
        column++;
    }

    private void number(@Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        column++;
    }
}
