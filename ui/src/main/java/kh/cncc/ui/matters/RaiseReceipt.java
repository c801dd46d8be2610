package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.cases.CaseParts;
import org.springframework.stereotype.Component;

/** Says under which number a matter was filed and until when there is an answer, and takes the documents that belong to it. */
@Component
class RaiseReceipt {

    private final CaseParts cases;
    private final Openings openings;
    private final Wording wording;

    RaiseReceipt(CaseParts cases, Openings openings, Wording wording) {
        this.cases = cases;
        this.openings = openings;
        this.wording = wording;
    }

    Div of(Actor actor, Raised raised) {
        var number = Blocks.part(raised.number(), "case-number");
        var said = new Div(
                new Paragraph(new Span(text("matters.receipt.number") + " "), number),
                new Paragraph(text("matters.receipt.answer", wording.day(raised.answerDue()))),
                Blocks.quiet(text("matters.receipt.mail")));
        said.addClassNames("where", "done", "receipt");
        said.getElement().setAttribute("role", "status");
        if (!openings.isOpen(actor, raised.caseId())) {
            openings.open(actor, raised.caseId(), text("matters.receipt.openReason"));
        }
        var toMatter = new Anchor(MattersNavigation.address(raised.number()), text("matters.receipt.open"));
        toMatter.addClassName("button-link");
        return new Div(
                new H1(text("matters.receipt")),
                said,
                Blocks.panel(
                        text("matters.receipt.documents"),
                        Blocks.quiet(text("matters.receipt.documentsHelp")),
                        cases.documents(actor, raised.caseId())),
                Blocks.actions(toMatter, new Anchor(MattersNavigation.REGISTER, text("matters.back"))));
    }
}
