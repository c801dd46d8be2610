package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** Asks for words, shows whom it is about, and does something for all of them at once. Stays open with what was typed when it was refused. */
abstract class ActDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int NAMED = 6;

    private final transient List<LateTask> tasks;
    private final TextArea words;
    private final Paragraph problem = new Paragraph();

    /** @param start of the keys of this act's texts */
    ActDialog(String start, List<LateTask> tasks, String preset, Runnable done) {
        this.tasks = tasks;
        setHeaderTitle(text(start.substring(0, start.length() - 1)));
        addClassName("return-dialog");
        words = Blocks.area(text(start + "words"), text(start + "help"));
        words.setMaxLength(500);
        words.setValue(preset);
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Div(new Paragraph(text("board.about", tasks.size())), about()));
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text(start + "do"), () -> tryIt(done)));
    }

    /** Puts the fields below the list of tasks. */
    final void fields(Component... others) {
        add(words);
        add(others);
        add(problem);
    }

    /** Does it; gives what is wrong, or nothing when it was done and said so. */
    abstract Optional<String> act(String words);

    final List<TaskId> ids() {
        return tasks.stream().map(LateTask::id).toList();
    }

    /** What a task is called in the list. */
    final String name(TaskId id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .map(ActDialog::what)
                .findFirst()
                .orElseThrow();
    }

    private void tryIt(Runnable done) {
        Optional<String> wrong = act(words.getValue());
        problem.setVisible(wrong.isPresent());
        problem.setText(wrong.orElse(""));
        if (wrong.isEmpty()) {
            close();
            done.run();
        }
    }

    private Component about() {
        List<String> lines = tasks.stream().limit(NAMED).map(ActDialog::line).toList();
        Div about = new Div(Blocks.list(lines));
        if (tasks.size() > NAMED) {
            about.add(Blocks.quiet(text("board.andMore", tasks.size() - NAMED)));
        }
        return about;
    }

    private static String line(LateTask task) {
        return what(task) + ": " + LateCells.name(task.contact());
    }

    private static String what(LateTask task) {
        String place = Languages.read(Objects.requireNonNullElse(task.unit(), task.areaName()));
        return Languages.read(task.stepName()) + ", " + place;
    }

    /** One line for each count that is not nought. */
    static void tell(List<Count> counts) {
        String said = String.join(
                " ",
                counts.stream()
                        .filter(count -> count.tasks() > 0)
                        .map(count -> text(count.key(), count.tasks()))
                        .toList());
        if (counts.getFirst().tasks() > 0) {
            Notices.done(said);
        } else {
            Notices.problem(said);
        }
    }

    /** How many tasks something is said of. */
    record Count(String key, int tasks) {}
}
