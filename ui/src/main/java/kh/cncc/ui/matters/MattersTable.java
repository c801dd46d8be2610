package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;

/** Matters line by line; on a phone each is a card. */
class MattersTable extends NativeTable {

    private static final long serialVersionUID = 1;
    private static final List<String> ENDED = List.of("decided", "returned", "closed", "withdrawn", "joined");

    MattersTable(List<MatterLine> lines, Calendar calendar) {
        addClassName("matters-table");
        List<String> titles = Stream.of("subject", "topic", "with", "state", "due")
                .map(name -> text("matterList.column." + name))
                .toList();
        Tables.stacked(
                this, titles, lines.stream().map(line -> row(line, calendar)).toList());
    }

    private static NativeTableRow row(MatterLine line, Calendar calendar) {
        var number = Blocks.part(line.number(), "case-number");
        var subject = new NativeTableHeaderCell(MatterWords.link(line.number(), line.subject()), number);
        return Tables.row(
                subject,
                lines(new Span(MatterWords.of(line.topic())), MatterWords.mark(line.urgency())),
                lines(
                        new Span(Languages.read(line.mechanism())),
                        Blocks.part(
                                text("matterList.raisedIn", Languages.read(line.area()), day(line, calendar)),
                                "quiet")),
                lines(MatterWords.mark(line.state()), lapses(line)),
                lines(due(line, calendar)));
    }

    private static String day(MatterLine line, Calendar calendar) {
        return calendar.day(line.raisedOn(), Languages.current());
    }

    private static Span lapses(MatterLine line) {
        var lapses = Blocks.part(
                text(line.lapses() == 1 ? "matterList.lapses.one" : "matterList.lapses", line.lapses()), "quiet");
        lapses.setVisible(line.lapses() > 0);
        return lapses;
    }

    /** Where nobody has to act on it any more, its date says nothing. */
    private static Span due(MatterLine line, Calendar calendar) {
        return ENDED.contains(line.state().code()) ? Blocks.part("–", "quiet") : calendar.status(line.dueOn());
    }

    private static NativeTableCell lines(Span... parts) {
        var lines = new Div(parts);
        lines.addClassName("lines");
        return new NativeTableCell(lines);
    }
}
