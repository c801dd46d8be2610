package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.FigureValue;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.ReportHeader;
import kh.cncc.processes.reporting.Warning;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reporting services answer, in words for whoever reads the window. */
@Component
public class Phrases {

    private final Calendar calendar;
    private final Wording wording;

    Phrases(Calendar calendar, Wording wording) {
        this.calendar = calendar;
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    /** Of which province or ministry the report is, and of which time. */
    Paragraph about(ReportHeader report) {
        return new Paragraph(text("reporting.about", Languages.read(report.mechanismName()), period(report.period())));
    }

    String problem(FieldProblem problem) {
        return wording.problem(problem);
    }

    String warnings(List<Warning> warnings) {
        return warnings.stream().map(this::warning).collect(Collectors.joining(" "));
    }

    /** In a word what is asked about; null where nothing is. */
    @Nullable
    String asked(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return null;
        }
        return text(Warning.onlyParts(warnings) ? "figures.mark_parts" : "figures.mark_warning");
    }

    private String warning(Warning warning) {
        return text(
                warning.key(),
                number(warning.now()),
                number(warning.other()),
                warning.parts().stream()
                        .map(part -> Languages.read(part.name()))
                        .collect(Collectors.joining("; ")));
    }

    public String day(LocalDate day) {
        return wording.day(day);
    }

    /** How a due date stands today, as everywhere: a word, a symbol and a colour. */
    public Span deadline(LocalDate dueOn) {
        return calendar.status(dueOn);
    }

    public String moment(Instant moment) {
        return wording.moment(moment);
    }

    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : calendar.number(stripped(number));
    }

    /** Such as November 2026, or Quarter 3 of 2026. */
    public String period(Period period) {
        int part = (period.start().getMonthValue() - 1) / period.type().months() + 1;
        String year = String.valueOf(period.start().getYear());
        Locale language = Languages.current();
        return switch (period.type()) {
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", language).format(period.start());
            case QUARTER -> text("reporting.period.quarter", part, year);
            case SEMESTER -> text("reporting.period.semester", part, year);
            case YEAR -> text("reporting.period.year", year);
        };
    }

    /** A figure as a sentence would have it. */
    String value(Indicator indicator, FigureValue value) {
        return switch (value.state()) {
            case MISSING -> text("figures.stateMissing");
            case NOT_APPLICABLE -> text("figures.stateNa");
            case VALUE -> given(indicator, value);
        };
    }

    private String given(Indicator indicator, FigureValue value) {
        if (indicator.type() == ValueType.TEXT) {
            return Objects.requireNonNullElse(value.words(), "");
        }
        if (indicator.type() == ValueType.YES_NO) {
            return text(value.yes() ? "figures.yes" : "figures.no");
        }
        String parts = value.numerator() == null && value.denominator() == null
                ? ""
                : " (" + number(value.numerator()) + " / " + number(value.denominator()) + ")";
        return number(value.number()) + parts;
    }

    /** The indicator, and of which children when it is counted by sex. */
    String figure(Indicator indicator, Split split) {
        String name = Languages.read(indicator.name());
        return indicator.bySex() && split != Split.TOTAL ? name + " – " + split(split) : name;
    }

    String split(Split split) {
        return text("figures." + split.code());
    }

    /** Never a bare percentage. */
    public String rate(Rate rate) {
        return rate.denominator() == 0
                ? text("reporting.rate.none")
                : text("reporting.rate", rate.numerator(), rate.denominator(), Math.round(rate.percent()));
    }

    /** As it is typed into a cell. */
    static String typed(@Nullable BigDecimal number) {
        return number == null ? "" : stripped(number).toPlainString();
    }

    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal shorter = number.stripTrailingZeros();
        return shorter.scale() < 0 ? shorter.setScale(0) : shorter;
    }
}
