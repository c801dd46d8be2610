package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kh.cncc.processes.matters.MatterCounts;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import org.jspecify.annotations.Nullable;

/** The counts of matters as a table, all of them in its last row. */
class CountTable {

    private final String keys;

    /** @param keys start of the keys of the names, where they are not the organisation's */
    CountTable(String keys) {
        this.keys = keys;
    }

    String name(MatterCounts counts) {
        return counts.name() == null ? text(keys + counts.key()) : Languages.read(counts.name());
    }

    NativeTable of(String title, List<MatterCounts> counts, MatterCounts all) {
        List<NativeTableRow> rows = new ArrayList<>();
        counts.forEach(each -> rows.add(row(name(each), each)));
        NativeTableRow last = row(text("statistics.together"), all);
        last.addClassName("together");
        rows.add(last);
        return Tables.stacked(
                new NativeTable(),
                List.of(
                        title,
                        text("statistics.raised"),
                        text("statistics.decided"),
                        text("statistics.openNow"),
                        text("statistics.overdue"),
                        text("statistics.median"),
                        text("statistics.ninth"),
                        text("statistics.lapsed")),
                rows);
    }

    private static NativeTableRow row(String name, MatterCounts counts) {
        return Tables.row(
                new NativeTableHeaderCell(name),
                number(counts.raised()),
                number(counts.decided()),
                number(counts.open()),
                number(counts.overdue()),
                days(counts.medianDays()),
                days(counts.ninthDecile()),
                cell(
                        counts.raised() == 0
                                ? text("reporting.rate.none")
                                : text(
                                        "reporting.rate",
                                        counts.lapsed(),
                                        counts.raised(),
                                        Math.round(100.0 * counts.lapsed() / counts.raised()))));
    }

    private static NativeTableCell number(int number) {
        return cell(String.valueOf(number));
    }

    private static NativeTableCell days(@Nullable Double days) {
        return cell(days == null ? "–" : String.format(Locale.ROOT, "%.1f", days));
    }

    private static NativeTableCell cell(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("number-start");
        return cell;
    }
}
