package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kh.cncc.processes.matters.DecisionLine;
import kh.cncc.processes.matters.DecisionState;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.matters.MattersNavigation;

/** Decisions in rows: number, by whom and when, on what, and how many of their actions are done, open and overdue. */
class DecisionTable extends NativeTable {

    private static final long serialVersionUID = 1;

    private final transient DecisionParts parts;

    DecisionTable(List<DecisionLine> lines, DecisionParts parts) {
        this.parts = parts;
        addClassName("decisions-table");
        Tables.stacked(
                this,
                List.of(
                        text("decisions.number"),
                        text("decisions.by"),
                        text("decisions.on"),
                        text("decisions.about"),
                        text("decisions.actions"),
                        text("decisions.age")),
                lines.stream().map(this::row).toList());
    }

    private NativeTableRow row(DecisionLine line) {
        var number = new NativeTableHeaderCell();
        number.add(DecisionNavigation.link(line.number()));
        if (line.state() == DecisionState.SUPERSEDED) {
            number.add(Tables.status("waived", text("decisions.one.state.superseded")));
        }
        return Tables.row(
                number,
                new NativeTableCell(Languages.read(line.mechanism())),
                new NativeTableCell(parts.wording().day(line.decidedOn())),
                about(line),
                actions(line),
                age(line));
    }

    private static NativeTableCell about(DecisionLine line) {
        var matter = new Anchor(MattersNavigation.address(line.matterNumber()), line.matterNumber());
        matter.addClassName("case-number");
        var lines = new Div(
                new Span(line.subject() == null ? text("decisions.closedSubject") : line.subject()),
                Blocks.part(text("matters.topic." + line.topic().code()) + ", " + Languages.read(line.area()), "quiet"),
                matter);
        lines.addClassName("lines");
        var cell = new NativeTableCell();
        cell.add(lines);
        return cell;
    }

    private NativeTableCell actions(DecisionLine line) {
        var cell = new NativeTableCell();
        if (line.actions() == 0) {
            cell.add(Blocks.part(text("decisions.noActions"), "quiet"));
            return cell;
        }
        var lines = new Div(new Span(text("decisions.doneOf", line.done(), line.actions())));
        lines.addClassName("lines");
        if (line.overdue() > 0) {
            lines.add(Tables.status("overdue", text("decisions.overdue", line.overdue())));
        } else if (line.done() == line.actions()) {
            lines.add(Tables.status("approved", text("decisions.allDone")));
        } else if (line.oldestDueOn() != null && line.state() == DecisionState.DECIDED) {
            lines.add(parts.calendar().status(line.oldestDueOn()));
        }
        cell.add(lines);
        return cell;
    }

    private NativeTableCell age(DecisionLine line) {
        long days = ChronoUnit.DAYS.between(line.decidedOn(), parts.calendar().today());
        var lines = new Div(new Span(text("decisions.days", days)));
        lines.addClassName("lines");
        if (line.lastToldOn() != null && line.done() < line.actions()) {
            lines.add(Blocks.part(text("decisions.lastTold", parts.wording().day(line.lastToldOn())), "quiet"));
        }
        var cell = new NativeTableCell();
        cell.add(lines);
        return cell;
    }
}
