package kh.cncc.ui.deadlines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.deadlines.KeptDate;
import kh.cncc.engine.deadlines.MovedDate;
import kh.cncc.engine.language.Problem;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;

/** Deadlines and what moves them, in words for whoever reads the window. */
@org.springframework.stereotype.Component
class DeadlineWords {

    /** More rows than this nobody reads before deciding; the number is said anyway. */
    private static final int SHOWN = 200;

    private final Calendar calendar;

    DeadlineWords(Calendar calendar) {
        this.calendar = calendar;
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    LocalDate today() {
        return calendar.today();
    }

    String day(LocalDate day) {
        return calendar.day(day, Languages.current());
    }

    LocalDate dayOf(Instant moment) {
        return calendar.dayOf(moment);
    }

    String moment(Instant moment) {
        return calendar.moment(moment, Languages.current());
    }

    String problem(Problem problem) {
        return text(
                problem.key(),
                problem.args().stream()
                        .map(argument -> argument instanceof LocalDate day ? day(day) : String.valueOf(argument))
                        .toArray());
    }

    /** What got more time: one step, a province, or the whole case. */
    static String scope(Extension extension) {
        if (extension.step() != null) {
            String step = Languages.read(extension.step());
            return extension.unit() == null ? step : step + " – " + Languages.read(extension.unit());
        }
        return extension.area() == null ? text("extension.wholeReport") : Languages.read(extension.area());
    }

    static String moved(int count) {
        return switch (count) {
            case 0 -> text("moves.none");
            case 1 -> text("moves.count.one");
            default -> text("moves.count", count);
        };
    }

    /** How many due dates move, and which, from when to when. */
    Div moves(List<MovedDate> moves) {
        var shown = new Div(new Paragraph(moved(moves.size())));
        shown.addClassName("moves");
        if (moves.isEmpty()) {
            return shown;
        }
        var table = table(
                List.of(text("moves.case"), text("moves.what"), text("moves.from"), text("moves.to")),
                moves.stream().limit(SHOWN).map(this::row).toList());
        var frame = new Div(table);
        frame.addClassName("moves-frame");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", text("moves.title"));
        shown.add(frame);
        if (moves.size() > SHOWN) {
            shown.add(new Paragraph(text("moves.more", moves.size() - SHOWN)));
        }
        return shown;
    }

    /** A table that becomes a list on a phone, where each cell says its own title. */
    static NativeTable table(List<String> titles, List<NativeTableRow> rows) {
        var head = new NativeTableRow();
        for (String title : titles) {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var body = new NativeTableBody();
        for (NativeTableRow row : rows) {
            List<Component> cells = row.getChildren().toList();
            for (int i = 1; i < cells.size(); i++) {
                cells.get(i).getElement().setAttribute("data-title", titles.get(i));
            }
            body.add(row);
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("figures-table", "stacked");
        return table;
    }

    private NativeTableRow row(MovedDate move) {
        KeptDate date = move.date();
        var first = new NativeTableHeaderCell(new Anchor("case/" + date.caseNumber(), date.caseNumber()));
        first.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                first,
                new NativeTableCell(what(date)),
                new NativeTableCell(day(date.due())),
                new NativeTableCell(day(move.to())));
    }

    private static String what(KeptDate date) {
        String what = date.step() == null
                ? text("moves.kind."
                        + date.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : Languages.read(date.step());
        return what + " – " + Languages.read(date.place());
    }
}
