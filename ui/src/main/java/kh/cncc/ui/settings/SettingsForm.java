package kh.cncc.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kh.cncc.engine.reminders.How;
import kh.cncc.engine.reminders.MailWish;
import kh.cncc.ui.base.Languages;

/** The fields of an official's settings, and beside them what cannot be chosen. */
class SettingsForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final Select<Locale> language = new Select<>();
    private final Select<Optional<How>> early = how("settings.early", "settings.early.help");
    private final Select<Optional<How>> others = how("settings.others", "settings.others.help");
    private final Select<Optional<LocalTime>> digestAt = new Select<>();
    private final Checkbox weekly = new Checkbox(getTranslation("settings.weekly"));
    private final transient BiConsumer<Locale, MailWish> keep;
    private transient MailWish kept;
    private Locale spoken;

    SettingsForm(Locale spoken, MailWish kept, BiConsumer<Locale, MailWish> keep) {
        this.spoken = Languages.fitting(spoken);
        this.kept = kept;
        this.keep = keep;
        language.setLabel(getTranslation("app.language"));
        language.setHelperText(getTranslation("settings.language.help"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> each.equals(Languages.KHMER) ? "ខ្មែរ" : "English");
        language.setWidthFull();
        choices(
                digestAt,
                "settings.digestAt",
                "settings.digestAt.help",
                MailWish.TIMES,
                time -> time.map(LocalTime::toString).orElseGet(() -> getTranslation("settings.digestAt.ready")));
        weekly.setHelperText(getTranslation("settings.weekly.help"));
        var save = new Button(getTranslation("settings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var undo = new Button(getTranslation("settings.undo"), click -> show());
        var actions = new Div(save, undo);
        actions.addClassName("actions");
        getContent()
                .add(
                        panel(language),
                        panel(
                                new H2(getTranslation("settings.told")),
                                early,
                                overdue(),
                                others,
                                digestAt,
                                weekly,
                                new Paragraph(getTranslation("settings.here"))),
                        actions);
        show();
    }

    private Select<Optional<How>> how(String label, String help) {
        Select<Optional<How>> how = new Select<>();
        choices(
                how,
                label,
                help,
                List.of(How.values()),
                each -> getTranslation("settings.how." + each.map(How::word).orElse("ruled")));
        return how;
    }

    private <T> void choices(
            Select<Optional<T>> field, String label, String help, List<T> known, Function<Optional<T>, String> name) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setItems(
                Stream.concat(Stream.of(Optional.<T>empty()), known.stream().map(Optional::of))
                        .toList());
        field.setItemLabelGenerator(name::apply);
        field.setWidthFull();
    }

    /** Said where one would look for the choice. */
    private Div overdue() {
        var fixed = new Div(
                new H3(getTranslation("settings.overdue")), new Paragraph(getTranslation("settings.overdue.help")));
        fixed.addClassName("where");
        return fixed;
    }

    private static Section panel(Component... parts) {
        var panel = new Section(parts);
        panel.addClassName("panel");
        return panel;
    }

    private void show() {
        language.setValue(spoken);
        early.setValue(Optional.ofNullable(kept.early()));
        others.setValue(Optional.ofNullable(kept.others()));
        digestAt.setValue(Optional.ofNullable(kept.digestAt()));
        weekly.setValue(kept.weekly());
    }

    private void save() {
        kept = new MailWish(
                early.getValue().orElse(null),
                others.getValue().orElse(null),
                digestAt.getValue().orElse(null),
                weekly.getValue());
        spoken = language.getValue();
        keep.accept(spoken, kept);
    }
}
