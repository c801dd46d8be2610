package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;

/** A place for an answer that must be given before the work goes on, with its own button that saves it. */
class AnswerPlace extends Div {

    private static final long serialVersionUID = 1;

    private final transient Function<String, List<FieldProblem>> saving;
    private final TextArea answer;
    private final FormProblems problems;
    private String saved;
    private transient Runnable forget = () -> {};

    /**
     * A place with what was answered before.
     *
     * @param field  as the service names it
     * @param button the key of the text on the button
     * @param saving saves an answer, and gives what is wrong with it
     */
    AnswerPlace(
            String label,
            String field,
            String before,
            String button,
            Phrases phrases,
            Function<String, List<FieldProblem>> saving) {
        this.saving = saving;
        saved = before;
        answer = Blocks.area(label, "");
        answer.setMinRows(1);
        answer.setValue(before);
        answer.setRequiredIndicatorVisible(true);
        problems = new FormProblems(phrases::problem);
        problems.at(field, answer);
        add(answer, Blocks.secondary(text(button), this::save), problems);
    }

    /** Keeps what is typed into these places and not saved yet. */
    static void keep(OpenTask task, List<AnswerPlace> places) {
        Drafts draft = Drafts.of("task." + task.id().value() + ".answers");
        for (int i = 0; i < places.size(); i++) {
            AnswerPlace place = places.get(i);
            String name = i + " " + place.answer.getLabel();
            draft.keep(name, place.answer);
            place.forget = () -> draft.remove(name);
        }
    }

    /** Saves what is not saved yet in any of these places; leads to the first where something is wrong. */
    static boolean saveAll(Stream<AnswerPlace> places) {
        List<AnswerPlace> wrong =
                places.filter(place -> !place.isSaved() && !place.save()).toList();
        if (!wrong.isEmpty()) {
            TextArea first = wrong.getFirst().answer;
            first.focus();
            first.scrollIntoView(ScrollIntoViewOption.Block.CENTER);
        }
        return wrong.isEmpty();
    }

    private boolean isSaved() {
        return !saved.isBlank() && answer.getValue().equals(saved);
    }

    private boolean save() {
        List<FieldProblem> found = saving.apply(answer.getValue());
        problems.show(found);
        answer.setHelperText(found.isEmpty() ? text("reporting.pin.saved") : "");
        if (found.isEmpty()) {
            saved = answer.getValue();
            forget.run();
        }
        return found.isEmpty();
    }
}
