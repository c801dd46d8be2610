package kh.cncc.ui.deadlines;

import static kh.cncc.ui.deadlines.DeadlineWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.ExtendAllResult;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.deadlines.Extension.Withdrawal;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Problem;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** Shows who got more time until when and why, and lets a coordinator grant it and take it back. For other features' screens. */
@org.springframework.stereotype.Component
public class Extending {

    private final Extensions extensions;
    private final DeadlineWords wording;

    Extending(Extensions extensions, DeadlineWords wording) {
        this.extensions = extensions;
        this.wording = wording;
    }

    /** The extensions of a case with what can be done about them; nothing when there is nothing to see or to do. */
    public Component panel(Actor actor, List<Extension> granted, List<ExtensionChoice> choices) {
        boolean may = extensions.mayExtend(actor);
        if (granted.isEmpty() && (!may || choices.isEmpty())) {
            return new Div();
        }
        var panel = new Section(new H2(text("extension.panel")));
        panel.addClassNames("panel", "extensions");
        if (granted.isEmpty()) {
            var none = new Paragraph(text("extension.none"));
            none.addClassName("quiet");
            panel.add(none);
        } else {
            var list = new UnorderedList();
            granted.forEach(extension -> list.add(item(actor, extension, may)));
            panel.add(list);
        }
        if (may && !choices.isEmpty()) {
            var actions = new Div(new Button(text("extension.extend"), click -> grant(actor, choices)));
            actions.addClassNames("actions", "no-print");
            panel.add(actions);
        }
        return panel;
    }

    /** Asks until when and why, and grants it. */
    public void grant(Actor actor, List<ExtensionChoice> choices) {
        new ExtendDialog(extensions, actor, choices, wording, Extending::reload).open();
    }

    /** Whether the official may grant more time to anybody at all. */
    public boolean may(Actor actor) {
        return extensions.mayExtend(actor);
    }

    /** Grants several tasks more time until the same day. */
    public ExtendAllResult grantAll(Actor actor, List<TaskId> tasks, @Nullable LocalDate day, String reason) {
        return extensions.extendAll(actor, tasks.stream().map(TaskId::value).toList(), day, reason);
    }

    /** What is wrong with what was asked for, in words. */
    public String problem(Problem problem) {
        return wording.problem(problem);
    }

    /** For the one who has the task: that there is more time than usual, and why. */
    public Component note(OpenTask task) {
        var note = new Div();
        extensions.of(task.caseId()).stream()
                .filter(extension -> extension.withdrawn() == null)
                .filter(extension -> extension.taskId() == null
                        || extension.taskId() == task.id().value())
                .forEach(extension -> note.add(new Paragraph(granted(extension))));
        note.addClassName("extension-note");
        note.setVisible(note.getComponentCount() > 0);
        return note;
    }

    private String granted(Extension extension) {
        return text(
                "extension.granted",
                DeadlineWords.scope(extension),
                wording.day(extension.newDue()),
                wording.day(extension.oldDue()),
                Languages.read(extension.grantedBy()),
                Languages.read(extension.grantedFor()),
                extension.reason(),
                String.valueOf(extension.id().value()));
    }

    /** By which of these what was done at that moment was in time; nothing when it needed none. */
    public Component under(List<Extension> granted, Instant moment) {
        String numbers = granted.stream()
                .filter(extension -> extension.wasNeededOn(wording.dayOf(moment)))
                .map(extension -> String.valueOf(extension.id().value()))
                .collect(Collectors.joining(", "));
        var under = new Span(text("extension.under", numbers));
        under.addClassName("quiet");
        under.setVisible(!numbers.isEmpty());
        return under;
    }

    private ListItem item(Actor actor, Extension extension, boolean may) {
        var item = new ListItem(new Span(granted(extension)));
        Withdrawal withdrawn = extension.withdrawn();
        if (withdrawn != null) {
            item.addClassName("withdrawn");
            item.add(new Paragraph(text(
                    "extension.withdrawn",
                    wording.moment(withdrawn.at()),
                    Languages.read(withdrawn.by()),
                    withdrawn.reason())));
        } else if (may) {
            var withdraw = new Button(text("extension.withdraw"), click -> withdraw(actor, extension));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            withdraw.setAriaLabel(text("extension.withdraw.of", DeadlineWords.scope(extension)));
            withdraw.addClassName("no-print");
            item.add(withdraw);
        }
        return item;
    }

    private void withdraw(Actor actor, Extension extension) {
        new ReasonDialog(
                        text("extension.withdraw.title"),
                        text("extension.withdraw"),
                        new Paragraph(granted(extension)),
                        wording,
                        reason -> extensions.withdraw(actor, extension.id(), reason),
                        Extending::reload)
                .open();
    }

    private static void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
