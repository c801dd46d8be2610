package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import kh.cncc.processes.desk.NotDone;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.processes.reporting.WordsResult;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;

/** The words around the figures, saved while they are written. Two who write at once choose between their texts. */
class WordsEditor extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final int PAUSE = 500;
    private static final String VALUE = "element.value";

    /** Saves the words that were written over a revision. */
    @FunctionalInterface
    interface Saving {
        WordsResult save(ReportWords words, int revision);
    }

    private final transient Phrases phrases;
    private final transient Saving saving;
    private final FormProblems problems;
    private final TextArea summary;
    private final TextArea challenges;
    private final TextArea plans;
    private final Div state = new Div();
    private transient Consumer<NotDone> notDone = nobody -> {};
    private int revision;

    WordsEditor(ReportWords words, int revision, FormProblems problems, Phrases phrases, Saving saving) {
        this.revision = revision;
        this.problems = problems;
        this.phrases = phrases;
        this.saving = saving;
        summary = field("summary", words.summary());
        challenges = field("challenges", words.challenges());
        plans = field("plans", words.plans());
        state.addClassName("quiet");
        state.getElement().setAttribute("role", "status");
        getContent().add(summary, challenges, plans, state);
    }

    /** Only a summary, as the national report has. */
    void summaryOnly() {
        challenges.setVisible(false);
        plans.setVisible(false);
    }

    void onNotDone(Consumer<NotDone> notDone) {
        this.notDone = notDone;
    }

    ReportWords words() {
        return new ReportWords(summary.getValue(), challenges.getValue(), plans.getValue());
    }

    /** The revision that these words were read or saved under last. */
    int revision() {
        return revision;
    }

    /** Somebody else wrote meanwhile: both are shown, and one is chosen before anything goes on. */
    void unread(WordsResult.Conflict conflict) {
        state.removeAll();
        choose(conflict);
        state.scrollIntoView();
    }

    private TextArea field(String name, String value) {
        TextArea field = problems.at(
                name, Blocks.area(text("reporting.words." + name), text("reporting.words." + name + "Help")));
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        saveOnLeaving(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        return field;
    }

    /** A link that is clicked within the pause would else take what was typed last away: the value comes only after the pause. */
    private void saveOnLeaving(TextArea field) {
        field.getElement()
                .addEventListener("change", left -> {
                    String written = left.getEventData().get(VALUE).asString();
                    if (!written.equals(field.getValue())) {
                        field.setValue(written);
                        save();
                    }
                })
                .addEventData(VALUE);
    }

    private void save() {
        state.removeAll();
        switch (saving.save(words(), revision)) {
            case WordsResult.Saved(int now) -> {
                revision = now;
                state.setText(text("reporting.words.saved"));
            }
            case WordsResult.Conflict conflict -> choose(conflict);
            case WordsResult.Invalid(var found) -> problems.show(found);
            case Stopped(var why) -> notDone.accept(why);
        }
    }

    /** Nothing is thrown away before somebody has seen both. */
    private void choose(WordsResult.Conflict conflict) {
        var theirs = new Div(
                new Paragraph(text(
                        "reporting.words.conflict", Languages.read(conflict.who()), phrases.moment(conflict.when()))),
                ReportParts.prose(conflict.theirs().summary()),
                ReportParts.prose(conflict.theirs().challenges()),
                ReportParts.prose(conflict.theirs().plans()));
        theirs.addClassNames("panel", "conflict");
        theirs.add(Blocks.actions(
                Blocks.primary(text("reporting.words.keepMine"), () -> {
                    revision = conflict.revision();
                    save();
                }),
                Blocks.secondary(text("reporting.words.takeTheirs"), () -> {
                    revision = conflict.revision();
                    take(conflict.theirs());
                })));
        state.add(theirs);
    }

    private void take(ReportWords theirs) {
        summary.setValue(theirs.summary());
        challenges.setValue(theirs.challenges());
        plans.setValue(theirs.plans());
        state.removeAll();
    }
}
