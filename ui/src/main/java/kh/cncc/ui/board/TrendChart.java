package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.board.PeriodRates;
import kh.cncc.ui.reporting.Phrases;

/**
 * Two lines over the periods: how much was received, and how much of it on time. They differ by their marks and strokes as well as by
 * colour. Drawn on the server; those who cannot see it have the table beneath.
 */
final class TrendChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 48;
    private static final int RIGHT = 16;
    private static final int TOP = 16;
    private static final int BOTTOM = 44;

    private final List<PeriodRates> periods;
    private final Phrases phrases;

    private TrendChart(List<PeriodRates> periods, Phrases phrases) {
        this.periods = periods;
        this.phrases = phrases;
    }

    static Html of(List<PeriodRates> periods, Phrases phrases) {
        return new Html(new TrendChart(periods, phrases).figure());
    }

    private String figure() {
        return """
                <figure class="trend"><svg viewBox="0 0 %d %d" role="img" aria-label="%s">%s%s%s%s</svg>\
                <figcaption>%s%s</figcaption></figure>""".formatted(
                        WIDTH,
                        HEIGHT,
                        escaped(text("board.trend.label")),
                        grid(),
                        names(),
                        line("received", PeriodRates::completeness),
                        line("punctual", PeriodRates::timeliness),
                        key("received", text("reporting.completeness")),
                        key("punctual", text("reporting.timeliness")));
    }

    private static String grid() {
        StringBuilder grid = new StringBuilder();
        for (int percent = 0; percent <= 100; percent += 25) {
            grid.append("""
                    <line class="grid" x1="%d" x2="%d" y1="%s" y2="%s"/>\
                    <text class="axis" x="%d" y="%s" text-anchor="end">%d %%</text>""".formatted(
                    LEFT, WIDTH - RIGHT, y(percent), y(percent), LEFT - 6, number(height(percent) + 4), percent));
        }
        return grid.toString();
    }

    /** Short names, such as 11/26; where there is too little room the table has the long ones. */
    private String names() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < periods.size(); i++) {
            names.append("<text class=\"axis\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(x(i), HEIGHT - BOTTOM + 20, escaped(shortly(periods.get(i)))));
        }
        return names.toString();
    }

    private static String shortly(PeriodRates rates) {
        String code = rates.period().code();
        return code.length() < 6 ? code : code.substring(5) + "/" + code.substring(2, 4);
    }

    /** A period in which nothing was expected is a gap in the line, not a nought. */
    private String line(String style, Function<PeriodRates, Rate> of) {
        StringBuilder marks = new StringBuilder();
        List<String> path = new ArrayList<>();
        boolean gap = true;
        for (int i = 0; i < periods.size(); i++) {
            Rate rate = of.apply(periods.get(i));
            if (rate.denominator() == 0) {
                gap = true;
                continue;
            }
            path.add((gap ? "M" : "L") + x(i) + " " + y(rate.percent()));
            gap = false;
            marks.append(mark(style, i, rate));
        }
        return "<path class=\"line %s\" d=\"%s\"/>%s".formatted(style, String.join(" ", path), marks);
    }

    private String mark(String style, int i, Rate rate) {
        String title = phrases.period(periods.get(i).period()) + ": " + phrases.rate(rate);
        return "<path class=\"mark %s%s\" transform=\"translate(%s %s)\" d=\"%s\"><title>%s</title></path>"
                .formatted(
                        style,
                        periods.get(i).running() ? " running" : "",
                        x(i),
                        y(rate.percent()),
                        shape(style),
                        escaped(title));
    }

    private static String shape(String style) {
        return style.equals("received") ? "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0" : "M-5 -5H5V5H-5Z";
    }

    private static String key(String style, String name) {
        return """
                <span class="key"><svg viewBox="-16 -8 32 16" aria-hidden="true"><path class="line %s" d="M-16 0H16"/>\
                <path class="mark %s" d="%s"/></svg>%s</span>""".formatted(style, style, shape(style), escaped(name));
    }

    private String x(int i) {
        double step = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, periods.size());
        return number(LEFT + step * (i + 0.5));
    }

    private static String y(double percent) {
        return number(height(percent));
    }

    private static double height(double percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(100, percent) / 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
