package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kh.cncc.processes.matters.MatterCounts;
import kh.cncc.ui.base.Blocks;

/**
 * A bar for each topic, level or province, as long as matters were raised, parted by what became of them. The parts differ by their
 * pattern as well as by colour; those who cannot see it have the table beneath.
 */
@Tag("figure")
class CountChart extends HtmlContainer {

    private static final long serialVersionUID = 1;
    private static final List<String> PARTS = List.of("decided", "waiting", "overdue", "other");

    CountChart(String title, List<MatterCounts> counts, Function<MatterCounts, String> name) {
        addClassName("bars");
        int most = counts.stream().mapToInt(MatterCounts::raised).max().orElse(1);
        var rows = new Div();
        rows.addClassName("bar-rows");
        rows.getElement().setAttribute("role", "img");
        rows.getElement().setAttribute("aria-label", text("statistics.chart", title));
        counts.forEach(each -> rows.add(Blocks.part(name.apply(each), "bar-name"), bar(each, most)));
        add(rows, keys());
    }

    private static Component bar(MatterCounts counts, int most) {
        int ended = counts.raised() - counts.open();
        // What was decided and then went up again is open; it is not drawn twice.
        int decided = Math.min(counts.decided(), ended);
        var bar = new Div(
                part("decided", decided, most),
                part("waiting", counts.open() - counts.overdue(), most),
                part("overdue", counts.overdue(), most),
                part("other", ended - decided, most),
                Blocks.part(String.valueOf(counts.raised()), "bar-number"));
        bar.addClassName("bar");
        return bar;
    }

    private static Span part(String style, int count, int most) {
        Span part = Blocks.part("", "bar-part", style);
        part.getStyle().set("inline-size", String.format(Locale.ROOT, "%.2f%%", 88.0 * count / Math.max(1, most)));
        part.setTitle(text("statistics.part." + style) + ": " + count);
        return part;
    }

    private static Component keys() {
        var keys = new Keys();
        for (String style : PARTS) {
            var key = new Span(Blocks.part("", "bar-part", style), new Span(text("statistics.part." + style)));
            key.addClassName("key");
            keys.add(key);
        }
        return keys;
    }

    /** What the patterns mean. */
    @Tag("figcaption")
    private static final class Keys extends HtmlContainer {
        private static final long serialVersionUID = 1;
    }
}
