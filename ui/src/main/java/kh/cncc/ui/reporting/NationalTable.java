package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.ConsolidationPage;
import kh.cncc.processes.reporting.NationalFigure;
import kh.cncc.processes.reporting.TraceLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;

/** The figures of the country with how many gave theirs; each leads to where it comes from. */
class NationalTable extends Div {

    private static final long serialVersionUID = 1;

    private final transient BiFunction<IndicatorId, Split, List<TraceLine>> trace;
    private final transient Phrases phrases;

    private final boolean traceable;

    NationalTable(ConsolidationPage page, BiFunction<IndicatorId, Split, List<TraceLine>> trace, Phrases phrases) {
        this.trace = trace;
        traceable = page.traceable();
        this.phrases = phrases;
        addClassName("matrix-frame");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", text("reporting.national.figures"));
        List<String> titles = new ArrayList<>(List.of(
                text("figures.indicator"),
                text("figures.unit"),
                text("figures.value"),
                text("reporting.national.given")));
        if (traceable) {
            titles.add(text("reporting.trace"));
        }
        var table = Tables.stacked(
                new NativeTable(),
                titles,
                page.figures().stream().map(this::row).toList());
        table.addClassName("national");
        add(page.figures().isEmpty() ? Blocks.quiet(text("reporting.national.nothing")) : table);
    }

    private NativeTableRow row(NationalFigure figure) {
        var number = new NativeTableCell(value(figure, phrases));
        number.addClassName("number");
        var given = new NativeTableCell(given(figure));
        if (figure.missing() > 0) {
            given.addClassName("gap");
        }
        var row = Tables.row(
                new NativeTableHeaderCell(phrases.figure(figure.indicator(), figure.split())),
                new NativeTableCell(Languages.read(figure.indicator().unit())),
                number,
                given);
        if (traceable) {
            row.add(new NativeTableCell(source(figure)));
        }
        return row;
    }

    private static String given(NationalFigure figure) {
        return text(
                "reporting.national.givenOf",
                figure.given(),
                figure.expected(),
                figure.missing(),
                figure.notApplicable());
    }

    /** A national figure as it is read, with its parts. */
    static String value(NationalFigure figure, Phrases phrases) {
        if (figure.indicator().type() == ValueType.YES_NO) {
            return figure.yes() == null ? "–" : text("reporting.national.yes", figure.yes(), figure.given());
        }
        if (figure.number() == null) {
            return "–";
        }
        String parts = figure.numerator() == null
                ? ""
                : " (" + phrases.number(figure.numerator()) + " / " + phrases.number(figure.denominator()) + ")";
        return phrases.number(figure.number())
                + parts
                + (figure.unweighted() ? " " + text("reporting.national.unweighted") : "");
    }

    private Button source(NationalFigure figure) {
        var button = new Button(text("reporting.trace"));
        button.setAriaLabel(text("reporting.trace.of", phrases.figure(figure.indicator(), figure.split())));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(
                click -> new TraceDialog(figure, trace.apply(figure.indicator().id(), figure.split()), phrases).open());
        return button;
    }
}
