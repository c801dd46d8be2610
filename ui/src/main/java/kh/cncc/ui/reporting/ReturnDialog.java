package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.TaskHead;
import kh.cncc.processes.desk.TaskHead.ReturnLevel;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

/** Asks to whom something is returned and why, and shows which figures are marked. */
class ReturnDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final RadioButtonGroup<ReturnLevel> level = new RadioButtonGroup<>();
    private final TextArea reason;
    private final FormProblems problems;
    private final transient @Nullable Marking marking;

    /** @param marking null where there are no figures to mark */
    ReturnDialog(
            TaskHead task, @Nullable Marking marking, Phrases phrases, Function<Decision, List<FieldProblem>> decide) {
        List<ReturnLevel> levels = task.returnLevels();
        this.marking = marking;
        problems = new FormProblems(phrases::problem);
        setHeaderTitle(text("reporting.return.title"));
        addClassName("return-dialog");
        level.setLabel(text("reporting.return.to"));
        level.setItems(levels);
        level.setItemLabelGenerator(choice -> Languages.read(choice.name()));
        if (!levels.isEmpty()) {
            level.setValue(levels.getFirst());
        }
        level.setVisible(levels.size() > 1);
        reason = problems.at(
                "reason", Blocks.area(text("reporting.return.reason"), text("reporting.return.reasonHelp")));
        DecisionBar.draft(task.id()).keep("returnReason", reason);
        problems.at("returnTo", level);
        if (levels.size() == 1) {
            add(new Paragraph(text(
                    "reporting.return.toOnly", Languages.read(levels.getFirst().name()))));
        }
        add(level, reason);
        if (marking != null) {
            add(new Span(text("reporting.return.marked")), marked(marking));
        }
        add(problems);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("outcome.return"), () -> show(decide.apply(decision()))));
    }

    private static com.vaadin.flow.component.Component marked(Marking marking) {
        return marking.marked().isEmpty()
                ? Blocks.quiet(text("reporting.return.noneMarked"))
                : new MarkedList(marking, mark -> true);
    }

    private Decision decision() {
        ReturnLevel to = level.getValue();
        return Decision.back(
                to == null ? "" : to.step(), reason.getValue(), marking == null ? List.of() : marking.pins());
    }

    private void show(List<FieldProblem> found) {
        problems.show(found);
        if (found.isEmpty()) {
            close();
        }
    }
}
