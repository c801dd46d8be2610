package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.Letter;
import kh.cncc.engine.mail.MailText;
import kh.cncc.engine.mail.MailTexts;
import kh.cncc.engine.mail.SaveTextResult;
import kh.cncc.engine.mail.TextForm;
import kh.cncc.engine.mail.TextProblem;
import kh.cncc.engine.mail.TextTrials;
import kh.cncc.engine.mail.TextVersion;
import kh.cncc.engine.mail.TrialTask;
import kh.cncc.engine.mail.TryTextResult;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** One text in both languages: edited, tried on a real task, sent to oneself, and taken back to an earlier version. */
class TextEditor extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Actor actor;
    private final transient MailTexts texts;
    private final transient TextTrials trials;
    private final transient Calendar calendar;
    private final TextFields english = new TextFields(Languages.ENGLISH);
    private final TextFields khmer = new TextFields(Languages.KHMER);
    private final Select<TrialTask> task = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Div preview = new Div();
    private final Div versions = new Div();
    private transient MailText shown;

    TextEditor(String key, Actor actor, MailTexts texts, TextTrials trials, Calendar calendar) {
        this.key = key;
        this.actor = actor;
        this.texts = texts;
        this.trials = trials;
        this.calendar = calendar;
        shown = texts.text(actor, key);
        Div both = new Div(khmer, english);
        both.addClassName("two-texts");
        getContent()
                .add(
                        new Paragraph(text("mail.placeholders", String.join(" ", shown.placeholders()))),
                        both,
                        MailParts.actions(MailParts.primary("mail.save", this::save)),
                        trying(),
                        versions);
        show();
    }

    private Section trying() {
        List<TrialTask> tasks = trials.tasks(actor);
        task.setLabel(text("mail.tryTask"));
        task.setItems(tasks);
        task.setItemLabelGenerator(each ->
                each.caseNumber() + " – " + Languages.read(each.stepName()) + ", " + Languages.read(each.mechanism()));
        task.setWidthFull();
        language.setLabel(text("app.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> text(each.equals(Languages.ENGLISH) ? "mail.english" : "mail.khmer"));
        language.setValue(Languages.current());
        Section section = new Section(new H2(text("mail.try")));
        section.addClassName("panel");
        if (tasks.isEmpty()) {
            section.add(new Paragraph(text("mail.noTask")));
            return section;
        }
        task.setValue(tasks.getFirst());
        section.add(
                task,
                language,
                MailParts.actions(
                        MailParts.secondary("mail.preview", this::preview),
                        MailParts.secondary("mail.sendToMe", this::sendToMe)),
                preview);
        return section;
    }

    private void show() {
        khmer.show(shown, shown.khmer());
        english.show(shown, shown.english());
        versions.removeAll();
        versions.add(history(Languages.KHMER, "mail.khmer"), history(Languages.ENGLISH, "mail.english"));
    }

    private Details history(Locale of, String name) {
        Div list = new Div();
        List<TextVersion> all = texts.versions(actor, key, of);
        for (TextVersion version : all) {
            Div item = new Div(
                    MailParts.line(text(
                            "mail.version",
                            version.version(),
                            calendar.moment(version.at(), Languages.current()),
                            version.by() == null ? text("mail.fromFiles") : Languages.read(version.by()))),
                    new Pre(version.draft().subject() + "\n" + version.draft().body()));
            item.addClassName("mail-card");
            if (version != all.getFirst()) {
                item.add(MailParts.secondary(
                        "mail.restore", () -> tell(texts.restore(actor, key, of, version.version()))));
            }
            list.add(item);
        }
        Details details = new Details(text("mail.versions", text(name), all.size()), list);
        details.addClassName("folded");
        return details;
    }

    private void save() {
        tell(texts.save(
                actor,
                key,
                new TextForm(
                        english.draft(),
                        shown.english().version(),
                        khmer.draft(),
                        shown.khmer().version())));
    }

    private void tell(SaveTextResult result) {
        switch (result) {
            case SaveTextResult.Saved saved -> {
                problems(List.of());
                shown = texts.text(actor, key);
                show();
                Notices.done(text("mail.saved"));
            }
            case SaveTextResult.Unchanged same -> Notices.done(text("mail.unchanged"));
            case SaveTextResult.Broken(List<TextProblem> found) -> {
                problems(found);
                Notices.problem(text("mail.broken"));
            }
            case SaveTextResult.Conflict conflict ->
                Notices.problem(text(
                        "mail.conflict",
                        Languages.read(conflict.who()),
                        calendar.moment(conflict.when(), Languages.current())));
        }
    }

    private void problems(List<TextProblem> found) {
        english.show(found);
        khmer.show(found);
    }

    private void preview() {
        tell(trials.preview(
                actor,
                key,
                language.getValue(),
                fields().draft(),
                task.getValue().id()));
    }

    private void sendToMe() {
        tell(trials.send(
                actor,
                key,
                language.getValue(),
                fields().draft(),
                task.getValue().id()));
    }

    private TextFields fields() {
        return language.getValue().equals(Languages.ENGLISH) ? english : khmer;
    }

    private void tell(TryTextResult result) {
        problems(result instanceof TryTextResult.Broken(List<TextProblem> found) ? found : List.of());
        switch (result) {
            case TryTextResult.Shown(Letter letter) -> show(letter);
            case TryTextResult.Put(String address) -> Notices.done(text("mail.onItsWay", address));
            case TryTextResult.Broken broken -> Notices.problem(text("mail.broken"));
            case TryTextResult.NothingToSay nothing -> Notices.problem(text("mail.nothingToSay"));
            case TryTextResult.NoAddress none -> Notices.problem(text("mail.noAddressOfYours"));
        }
    }

    /** In a frame that runs no script and loads nothing of ours. */
    private void show(Letter letter) {
        IFrame frame = new IFrame();
        frame.setSrcdoc(letter.html());
        // Nothing that stands in a letter runs here; the component itself leaves an empty sandbox out.
        frame.getElement().setAttribute("sandbox", "");
        frame.setTitle(text("mail.preview"));
        frame.addClassName("mail-preview");
        Pre plain = new Pre(letter.text());
        plain.addClassName("mail-body");
        preview.removeAll();
        preview.add(
                new Paragraph(text("mail.subject") + ": " + letter.subject()),
                frame,
                new Details(text("mail.asText"), plain));
    }
}
