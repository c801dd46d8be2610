package kh.cncc.ui.deadlines;

import static kh.cncc.ui.deadlines.DeadlineWords.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.deadlines.WithdrawResult;
import kh.cncc.engine.language.Problem;
import kh.cncc.ui.base.Notices;

/** Takes something back, with a reason. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final TextArea reason = new TextArea(text("extension.withdraw.reason"));
    private final Problems problems;

    ReasonDialog(
            String title,
            String yes,
            Component what,
            DeadlineWords wording,
            Function<String, WithdrawResult> withdrawing,
            Runnable changed) {
        setHeaderTitle(title);
        setWidth("44rem");
        problems = new Problems(wording);
        reason.setWidthFull();
        reason.setMinRows(3);
        problems.at("reason", reason);
        add(what, reason, problems);
        var withdraw = new Button(yes, click -> {
            switch (withdrawing.apply(reason.getValue())) {
                case WithdrawResult.Invalid(List<Problem> found) -> problems.show(found);
                case WithdrawResult.Already already -> done(text("extension.already"), changed);
                case WithdrawResult.Withdrawn(var moved) ->
                    done(text("extension.withdrawn.done", DeadlineWords.moved(moved.size())), changed);
            }
        });
        withdraw.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("action.cancel"), click -> close()), withdraw);
    }

    private void done(String message, Runnable changed) {
        close();
        Notices.done(message);
        changed.run();
    }
}
