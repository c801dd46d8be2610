package kh.cncc.ui.deadlines;

import static kh.cncc.ui.deadlines.DeadlineWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.ExtendResult;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** Grants more time: what for, until when, and why. */
class ExtendDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Extensions extensions;
    private final transient Actor actor;
    private final transient Runnable changed;
    private final Select<ExtensionChoice> what = new Select<>();
    private final Paragraph present = new Paragraph();
    private final DateField day = new DateField(DeadlineWords::text, Languages.current());
    private final TextArea reason = new TextArea(text("extension.reason"));
    private final Problems problems;

    ExtendDialog(
            Extensions extensions,
            Actor actor,
            List<ExtensionChoice> choices,
            DeadlineWords wording,
            Runnable changed) {
        this.extensions = extensions;
        this.actor = actor;
        this.changed = changed;
        setHeaderTitle(text("extension.title"));
        setWidth("40rem");
        problems = new Problems(wording);
        what.setLabel(text("extension.what"));
        what.setItems(choices);
        what.setItemLabelGenerator(ExtensionChoice::label);
        what.setWidthFull();
        what.addValueChangeListener(change -> present.setText(
                text("extension.present", wording.day(change.getValue().due()))));
        what.setValue(choices.getFirst());
        present.addClassName("quiet");
        day.setHelperText(text("extension.dayHelp"));
        day.setLabel(text("extension.day"));
        reason.setHelperText(text("extension.reasonHelp"));
        reason.setWidthFull();
        reason.setMinRows(3);
        problems.at("day", day);
        problems.at("reason", reason);
        add(what, present, day, reason, problems);
        var grant = new Button(text("extension.grant"), click -> extend());
        grant.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("action.cancel"), click -> close()), grant);
    }

    private void extend() {
        ExtensionChoice chosen = Objects.requireNonNull(what.getValue());
        switch (extensions.extend(actor, chosen.scope(), day.getValue(), reason.getValue())) {
            case ExtendResult.Invalid(var found) -> problems.show(found);
            case ExtendResult.Extended(var id, var moved) -> {
                close();
                Notices.done(text("extension.done", DeadlineWords.moved(moved.size())));
                changed.run();
            }
        }
    }
}
