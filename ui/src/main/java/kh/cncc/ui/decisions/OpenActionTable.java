package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kh.cncc.processes.matters.FollowUps;
import kh.cncc.processes.matters.OpenAction;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;

/** Open actions in rows: what, by whom, until when, from which decision, and since when nobody has told how it stands. */
class OpenActionTable extends NativeTable {

    private static final long serialVersionUID = 1;

    private final transient DecisionParts parts;

    OpenActionTable(List<OpenAction> actions, DecisionParts parts) {
        this.parts = parts;
        addClassName("actions-table");
        Tables.stacked(
                this,
                List.of(
                        text("decisions.action"),
                        text("decisions.one.action.seat"),
                        text("decisions.one.action.due"),
                        text("decisions.number"),
                        text("decisions.silentSince")),
                actions.stream().map(this::row).toList());
    }

    private NativeTableRow row(OpenAction action) {
        var what = new NativeTableHeaderCell(action.text() == null ? text("cases.closedWords") : action.text());
        var due = new NativeTableCell();
        due.add(lines(
                parts.calendar().status(action.dueOn()),
                Blocks.part(parts.wording().day(action.dueOn()), "quiet")));
        var from = new NativeTableCell();
        from.add(lines(
                DecisionNavigation.link(action.decisionNumber()),
                Blocks.part(Languages.read(action.mechanism()), "quiet")));
        return Tables.row(what, new NativeTableCell(Languages.read(action.seat())), due, from, silent(action));
    }

    private NativeTableCell silent(OpenAction action) {
        var cell = new NativeTableCell();
        String days = text("decisions.days", action.daysSilent());
        cell.add(lines(
                action.daysSilent() > FollowUps.SILENCE ? Tables.status("late", days) : new Span(days),
                Blocks.part(parts.wording().day(action.lastToldOn()), "quiet")));
        return cell;
    }

    private static Div lines(com.vaadin.flow.component.Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }
}
