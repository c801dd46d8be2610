package kh.cncc.ui.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;

/** A task in the list: what, of which case, for which of my seats, and by when. The whole of it is the link. */
class TaskCard extends Anchor {

    private static final long serialVersionUID = 1;

    TaskCard(TaskLine line, Calendar calendar) {
        setHref(TaskNavigation.address(line.id()));
        addClassNames("task-card", calendar.deadline(line.dueOn()).kind().style());
        var due =
                new Div(calendar.status(line.dueOn()), part(calendar.day(line.dueOn(), Languages.current()), "quiet"));
        due.addClassName("due");
        Div what =
                column(part(Languages.read(line.stepName()), "name"), part(line.caseNumber(), "about", "case-number"));
        if (line.title() != null) {
            what.add(part(line.title(), "about", "subject"));
        }
        add(
                what,
                column(
                        part(Languages.read(Objects.requireNonNullElse(line.unit(), line.mechanism())), "place"),
                        part(Languages.read(line.seatLabel()), "about")),
                due);
    }

    private static Div column(Span... parts) {
        var column = new Div(parts);
        column.addClassName("column");
        return column;
    }

    private static Span part(String text, String... styles) {
        Span part = new Span(text);
        part.setTitle(text);
        part.addClassNames(styles);
        return part;
    }
}
