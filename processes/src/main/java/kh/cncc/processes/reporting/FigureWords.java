package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.tracking.CaseContent.Row;
import kh.cncc.engine.tracking.CaseContent.Section;
import kh.cncc.engine.tracking.Wording;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import org.jspecify.annotations.Nullable;

/** Figures as lines to be read, where a report leaves the program. */
final class FigureWords {

    private final Wording wording;

    FigureWords(Wording wording) {
        this.wording = wording;
    }

    /** What one department gave. */
    Section table(FigureTable table) {
        return new Section(
                table.unitName(),
                table.rows().stream()
                        .flatMap(row -> row.cells().stream()
                                .map(cell -> new Row(label(row.indicator(), cell.split()), value(row, cell))))
                        .toList());
    }

    /** What the country has. */
    List<Row> national(List<NationalFigure> figures) {
        return figures.stream()
                .map(figure -> new Row(label(figure.indicator(), figure.split()), value(figure)))
                .toList();
    }

    private Words label(Indicator indicator, Split split) {
        Words named = indicator.bySex() && split != Split.TOTAL
                ? Words.joined(" – ", indicator.name(), wording.of("figures." + split.code()))
                : indicator.name();
        return new Words(
                named.en() + " (" + indicator.unit().en() + ")",
                named.km() + " (" + indicator.unit().km() + ")");
    }

    private Words value(FigureTable.Row row, FigureTable.Cell cell) {
        Words value = value(row.indicator(), cell.value());
        String reason = cell.reason();
        return reason == null
                ? value
                : Words.joined("\n", value, Words.joined(": ", wording.of("figures.reason"), Words.same(reason)));
    }

    private Words value(Indicator indicator, FigureValue value) {
        return switch (value.state()) {
            case MISSING -> wording.of("figures.stateMissing");
            case NOT_APPLICABLE -> wording.of("figures.stateNa");
            case VALUE -> given(indicator, value);
        };
    }

    private Words given(Indicator indicator, FigureValue value) {
        return switch (indicator.type()) {
            case TEXT -> Words.same(Objects.requireNonNullElse(value.words(), ""));
            case YES_NO -> wording.of(value.yes() ? "figures.yes" : "figures.no");
            default -> Words.same(number(value.number()) + parts(value.numerator(), value.denominator()));
        };
    }

    private Words value(NationalFigure figure) {
        Words given = wording.of(
                "reporting.national.givenOf",
                figure.given(),
                figure.expected(),
                figure.missing(),
                figure.notApplicable());
        Words value;
        if (figure.indicator().type() == ValueType.YES_NO) {
            Integer yes = figure.yes();
            value = yes == null ? Words.same("–") : wording.of("reporting.national.yes", yes, figure.given());
        } else if (figure.number() == null) {
            value = Words.same("–");
        } else {
            value = Words.same(number(figure.number()) + parts(figure.numerator(), figure.denominator()));
        }
        Words whole =
                figure.unweighted() ? Words.joined(" ", value, wording.of("reporting.national.unweighted")) : value;
        return Words.joined("\n", whole, Words.joined(": ", wording.of("reporting.national.given"), given));
    }

    private static String parts(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null && denominator == null
                ? ""
                : " (" + number(numerator) + " / " + number(denominator) + ")";
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
