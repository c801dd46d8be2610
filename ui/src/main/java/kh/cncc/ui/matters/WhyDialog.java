package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Wording;

/** Asks why before something is done with the whole matter. Stays open with what was typed when it is not taken. */
class WhyDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final String act;
    private final TextArea reason;
    private final FormProblems problems;
    private final Paragraph wrong = new Paragraph();

    /** What came of it. */
    sealed interface Outcome {}

    record Done(String number) implements Outcome {}

    record Wrong(String why, List<FieldProblem> problems) implements Outcome {}

    /** @param act start of the keys of its texts */
    WhyDialog(String act, Wording wording, Function<String, Outcome> doing) {
        this.act = act;
        problems = new FormProblems(wording::problem);
        setHeaderTitle(text("matters." + act));
        addClassName("return-dialog");
        reason = problems.at("reason", Blocks.area(text("matters.field.reason"), text("matters.reasonRead")));
        wrong.getElement().setAttribute("role", "alert");
        wrong.addClassName("form-problems");
        add(new Paragraph(text("matters." + act + ".what")), reason, problems, wrong);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("matters." + act), () -> told(doing.apply(reason.getValue()))));
    }

    private void told(Outcome outcome) {
        switch (outcome) {
            case Done(String number) -> {
                close();
                Notices.done(text("matters." + act + ".done"));
                MattersNavigation.toMatter(number);
            }
            case Wrong(String why, List<FieldProblem> found) -> {
                problems.show(found);
                wrong.setText(why);
            }
        }
    }
}
