package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.processes.matters.ActionLine;
import kh.cncc.processes.matters.ActionState;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.Wording;

/** What must follow from a decision: who does what until when, how far it is, and what was told of it. */
class ActionList extends Div {

    private static final long serialVersionUID = 1;

    private final transient Wording wording;
    private final transient Calendar calendar;

    ActionList(List<ActionLine> actions, Wording wording, Calendar calendar) {
        this.wording = wording;
        this.calendar = calendar;
        if (actions.isEmpty()) {
            add(Blocks.quiet(text("decisions.one.actions.none")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("action-list");
        actions.forEach(action -> list.add(item(action)));
        add(list);
    }

    private ListItem item(ActionLine action) {
        String words = action.text() == null ? text("cases.closedWords") : action.text();
        var prose = new Paragraph(words);
        prose.addClassName("prose");
        var about = new Div(
                status(action),
                Blocks.part(Languages.read(action.seatLabel()), "who"),
                Blocks.part(text("decisions.one.action.until", wording.day(action.dueOn())), "quiet"));
        about.addClassName("action-about");
        var item = new ListItem(prose, about);
        if (action.doneAt() != null && action.doneBy() != null) {
            item.add(done(action));
        }
        if (action.state() == ActionState.OPEN) {
            item.add(Blocks.quiet(text("decisions.one.action.lastTold", wording.day(action.lastToldOn()))));
        }
        if (!action.notes().isEmpty()) {
            item.add(Blocks.folded(
                    text("decisions.one.action.notes", action.notes().size()), false, notes(action)));
        }
        return item;
    }

    private Component done(ActionLine action) {
        var done = new Div(new Span(text(
                "decisions.one.action.doneBy",
                Languages.read(java.util.Objects.requireNonNull(action.doneBy())),
                wording.moment(java.util.Objects.requireNonNull(action.doneAt())))));
        if (action.evidence() != null && !action.evidence().isBlank()) {
            done.add(new Quote(action.evidence()));
        }
        return done;
    }

    private Component status(ActionLine action) {
        return switch (action.state()) {
            case OPEN -> calendar.status(action.dueOn());
            case DONE -> Tables.status("approved", text("decisions.one.action.state.done"));
            case PROPOSED -> Tables.status("not-started", text("decisions.one.action.state.proposed"));
            case DROPPED -> Tables.status("waived", text("decisions.one.action.state.dropped"));
        };
    }

    private UnorderedList notes(ActionLine action) {
        var list = new UnorderedList();
        for (ActionLine.Note note : action.notes()) {
            list.add(new ListItem(
                    Blocks.part(Languages.read(note.official()) + ", " + wording.moment(note.at()), "quiet"),
                    new Quote(note.text() == null ? text("cases.closedWords") : note.text())));
        }
        return list;
    }
}
