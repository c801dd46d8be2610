package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.WithdrawResult;
import kh.cncc.ui.base.Blocks;

/** Asks why a document is withdrawn: it stays in the list with the reason, and nobody can read it any more. */
class WithdrawDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient DocumentLine line;
    private final transient Actor actor;
    private final transient CaseDocuments parts;
    private final transient DocumentCard.Acts acts;
    private final TextArea reason = Blocks.area(text("document.withdraw.reason"), "");
    private final CaseProblems problems;

    WithdrawDialog(DocumentLine line, Actor actor, CaseDocuments parts, DocumentCard.Acts acts) {
        this.line = line;
        this.actor = actor;
        this.parts = parts;
        this.acts = acts;
        problems = new CaseProblems(parts.wording());
        problems.at("reason", reason);
        setHeaderTitle(text("document.withdrawOf", line.name()));
        addClassName("return-dialog");
        add(new Paragraph(text("document.withdraw.sure")), reason, problems);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("document.withdraw"), this::withdraw));
    }

    /** Somebody who may not is told so where they are, with what they typed. */
    private void withdraw() {
        try {
            switch (parts.documents().withdraw(actor, line.id(), reason.getValue())) {
                case WithdrawResult.Withdrawn withdrawn -> over("document.withdraw.done");
                case WithdrawResult.AlreadyWithdrawn already -> over("document.withdraw.already");
                case WithdrawResult.Invalid(var problem) -> problems.show(List.of(problem));
            }
        } catch (Refused refused) {
            problems.show(List.of(Problem.of("", String.valueOf(refused.getMessage()))));
        }
    }

    private void over(String key) {
        close();
        acts.changed(text(key));
    }
}
