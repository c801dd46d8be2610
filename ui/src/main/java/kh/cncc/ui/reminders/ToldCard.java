package kh.cncc.ui.reminders;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import kh.cncc.engine.reminders.ReminderLine;
import kh.cncc.engine.reminders.Who;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.inbox.TaskNavigation;

/** One thing that I was told. The whole of it leads to the task, or to its case when the task is not mine to do. */
class ToldCard extends Anchor {

    private static final long serialVersionUID = 1;

    ToldCard(ReminderLine line, Calendar calendar) {
        Locale language = Languages.current();
        setHref(
                line.open() && Who.DOING.contains(line.who())
                        ? TaskNavigation.address(line.task())
                        : "case/" + line.caseNumber());
        addClassName("task-card");
        var what = column(
                part(getTranslation("told.words." + line.words(), Languages.read(line.stepName())), "name"),
                part(
                        Languages.read(Objects.requireNonNullElse(line.unit(), line.mechanism())) + " · "
                                + line.caseNumber(),
                        "about"));
        if (line.sentence() != null && line.remindedBy() != null) {
            what.add(part(Languages.read(line.remindedBy()) + ": " + line.sentence(), "sentence"));
        }
        var why = column(part(getTranslation("told.rule", Languages.read(line.rule()) + round(line)), "about"));
        if (!line.others().isEmpty()) {
            String others = line.others().stream().map(Languages::read).collect(Collectors.joining(", "));
            why.add(part(getTranslation("told.others", others), "about"));
        }
        if (line.noAddress()) {
            why.add(part(getTranslation("told.noAddress"), "about"));
        }
        if (line.mail() != null) {
            why.add(part(getTranslation("told.mail." + line.mail()), "about"));
        }
        if (!line.open()) {
            why.add(part(getTranslation("told.ended"), "about"));
        }
        var when = new Div(part(calendar.moment(line.at(), language), "quiet"));
        when.addClassName("due");
        if (line.unread()) {
            var fresh = part(getTranslation("told.new"), "status", "in-progress");
            when.addComponentAsFirst(fresh);
        }
        add(what, why, when);
    }

    private String round(ReminderLine line) {
        if (line.rounds() == 1) {
            return "";
        }
        return " ("
                + (line.round() > line.rounds()
                        ? getTranslation("told.noMore", line.rounds())
                        : getTranslation("told.round", line.round(), line.rounds()))
                + ")";
    }

    private static Div column(Span... parts) {
        var column = new Div(parts);
        column.addClassName("column");
        return column;
    }

    private static Span part(String text, String... styles) {
        Span part = new Span(text);
        part.addClassNames(styles);
        return part;
    }
}
