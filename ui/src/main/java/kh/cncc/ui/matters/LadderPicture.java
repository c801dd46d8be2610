package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kh.cncc.processes.matters.CameBy;
import kh.cncc.processes.matters.Ladder;
import kh.cncc.processes.matters.Ladder.Place;
import kh.cncc.processes.matters.Ladder.Rung;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.Stay;

/**
 * The way of a matter up and down the ladder: a rung for each level, a numbered mark for each stay with how long it took, and an arrow
 * for each move whose stroke and sign say by what it moved. Drawn on the server; the list beneath says the same in words. Every element
 * has its end written out, since it is read as HTML on its way.
 */
final class LadderPicture {

    private static final int LABEL = 124;
    private static final int STEP = 58;
    private static final int ROW = 54;
    private static final int TOP = 20;
    private static final int RADIUS = 15;

    private final Ladder ladder;
    private final List<Rung> rungs;

    private LadderPicture(Ladder ladder) {
        this.ladder = ladder;
        rungs = ladder.rungs().reversed();
    }

    /** The way scrolls beside the names of the levels, since a long one is wider than a phone; where it is now is in sight. */
    static Component of(Ladder ladder) {
        var picture = new LadderPicture(ladder);
        var frame = new Div(new Html(picture.way()));
        frame.addClassName("ladder-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", text("matters.ladder"));
        frame.getElement().executeJs("this.scrollLeft = this.scrollWidth");
        var both = new Div(new Html(picture.levels()), frame);
        both.addClassName("ladder-both");
        return new Div(both, new Html(picture.key()));
    }

    private String levels() {
        return svg(
                LABEL,
                "aria-hidden=\"true\"",
                IntStream.range(0, rungs.size())
                        .mapToObj(i -> level(i, rungs.get(i)))
                        .collect(Collectors.joining()));
    }

    private String way() {
        int width = (ladder.stays().size() + (next() < 0 ? 0 : 1)) * STEP + RADIUS;
        String head = """
                <defs><marker id="ladder-head" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse"\
                 markerWidth="12" markerHeight="12" orient="auto"><path d="M0 0 8 4 0 8z"></path></marker></defs>""";
        return svg(
                width,
                "role=\"img\" aria-label=\"" + escaped(told()) + "\"",
                head + lines(width) + moves() + ahead() + marks());
    }

    private String svg(int width, String attributes, String content) {
        int height = TOP + rungs.size() * ROW;
        return """
                <svg class="ladder" width="%d" height="%d" viewBox="0 0 %d %d" %s>%s</svg>""".formatted(width, height, width, height, attributes, content);
    }

    /** What a reader who cannot see it hears; everything else is in the list beneath. */
    private String told() {
        return text(
                "matters.ladder.told",
                ladder.stays().size(),
                rungs.stream()
                        .filter(rung -> rung.place() == Place.HERE)
                        .map(rung -> MatterWords.of(rung.level()))
                        .findFirst()
                        .orElse(text("matters.ladder.nowhere")));
    }

    private String lines(int width) {
        return IntStream.range(0, rungs.size())
                .mapToObj(i -> """
                        <g class="%s"><line x1="0" x2="%d" y1="%d" y2="%d"></line></g>""".formatted(style(rungs.get(i)), width, y(i), y(i)))
                .collect(Collectors.joining());
    }

    private static String style(Rung rung) {
        return rung.place() == Place.HERE ? "rung here" : rung.place() == Place.SKIPPED ? "rung skipped" : "rung";
    }

    private static String level(int i, Rung rung) {
        String below = switch (rung.place()) {
            case HERE -> text("matters.ladder.here");
            case NEXT -> text("matters.ladder.next");
            case SKIPPED -> text("matters.ladder.skipped");
            case BEEN, AHEAD -> text(rung.days() == 1 ? "matters.days.one" : "matters.days", rung.days());
        };
        return """
                <g class="%s"><text x="0" y="%d">%s</text><text class="quiet" x="0" y="%d">%s</text></g>""".formatted(
                        style(rung),
                        y(i) - 2,
                        escaped(text("matters.level.short." + rung.level().code())),
                        y(i) + 15,
                        escaped(below));
    }

    private String moves() {
        StringBuilder moves = new StringBuilder();
        for (int i = 1; i < ladder.stays().size(); i++) {
            Stay to = ladder.stays().get(i);
            moves.append(arrow(
                    "move " + to.cameBy().code(), x(i - 1), y(ladder.stays().get(i - 1)), x(i), y(to)));
        }
        return moves.toString();
    }

    /** From the edge of one mark to the edge of the other, with a clock in the middle where time alone moved it. */
    private static String arrow(String style, int fromX, int fromY, int toX, int toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double gapX = (toX - fromX) / length * (RADIUS + 2);
        double gapY = (toY - fromY) / length * (RADIUS + 2);
        String line =
                "<line class=\"%s\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\" marker-end=\"url(#ladder-head)\"></line>"
                        .formatted(style, fromX + gapX, fromY + gapY, toX - gapX, toY - gapY);
        return style.endsWith("lapsed") ? line + clock((fromX + toX) / 2, (fromY + toY) / 2) : line;
    }

    private static String clock(int x, int y) {
        return """
                <g class="clock"><circle cx="%d" cy="%d" r="8"></circle><path d="M%d %d v-5 M%d %d h4"></path></g>""".formatted(x, y, x, y, x, y);
    }

    /** Where it goes next if nothing else is done. */
    private String ahead() {
        int next = next();
        if (next < 0 || ladder.stays().isEmpty()) {
            return "";
        }
        int last = ladder.stays().size() - 1;
        return arrow("move ahead", x(last), y(ladder.stays().get(last)), x(last + 1), y(next))
                + "<circle class=\"mark ahead\" cx=\"%d\" cy=\"%d\" r=\"%d\"></circle>"
                        .formatted(x(last + 1), y(next), RADIUS);
    }

    private String marks() {
        return IntStream.range(0, ladder.stays().size())
                .mapToObj(i -> mark(i, ladder.stays().get(i)))
                .collect(Collectors.joining());
    }

    private String mark(int i, Stay stay) {
        String style = stay.leftAt() == null ? "mark here" : "lapse".equals(stay.leftBy()) ? "mark lapsed" : "mark";
        return """
                <g class="%s"><circle cx="%d" cy="%d" r="%d"></circle><text x="%d" y="%d">%d</text>\
                <text class="days" x="%d" y="%d">%s</text></g>""".formatted(
                        style,
                        x(i),
                        y(stay),
                        RADIUS,
                        x(i),
                        y(stay) + 5,
                        stay.position(),
                        x(i),
                        y(stay) + RADIUS + 14,
                        escaped(text("matters.ladder.days", stay.workingDays())));
    }

    private String key() {
        Set<CameBy> seen = EnumSet.noneOf(CameBy.class);
        ladder.stays().stream().skip(1).map(Stay::cameBy).forEach(seen::add);
        String moves = seen.stream()
                .map(move -> key("move " + move.code(), MatterWords.of(move)))
                .collect(Collectors.joining());
        return "<div class=\"ladder-key\">" + moves
                + (next() < 0 ? "" : key("move ahead", text("matters.ladder.aheadKey"))) + "</div>";
    }

    private static String key(String style, String words) {
        String sign = style.endsWith("lapsed") ? clock(18, 10) : "";
        return """
                <span class="key"><svg class="ladder" width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">\
                <line class="%s" x1="0" x2="38" y1="10" y2="10"></line><path class="head" d="M36 5 44 10 36 15z"></path>%s</svg>%s</span>""".formatted(style, sign, escaped(words));
    }

    /** Index of the rung that is next, or -1. */
    private int next() {
        return IntStream.range(0, rungs.size())
                .filter(i -> rungs.get(i).place() == Place.NEXT)
                .findFirst()
                .orElse(-1);
    }

    private static int x(int stay) {
        return stay * STEP + STEP / 2;
    }

    private int y(Stay stay) {
        Level level = stay.level();
        return y(IntStream.range(0, rungs.size())
                .filter(i -> rungs.get(i).level() == level)
                .findFirst()
                .orElseThrow());
    }

    private static int y(int rung) {
        return TOP + rung * ROW;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
