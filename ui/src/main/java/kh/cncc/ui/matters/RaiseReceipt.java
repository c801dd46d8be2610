package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Wording;
import org.springframework.stereotype.Component;

/** Says under which number a matter was filed and until when there is an answer. */
@Component
class RaiseReceipt {

    private final Wording wording;

    RaiseReceipt(Wording wording) {
        this.wording = wording;
    }

    Div of(Raised raised) {
        var number = Blocks.part(raised.number(), "case-number");
        var said = new Div(
                new Paragraph(new Span(text("matters.receipt.number") + " "), number),
                new Paragraph(text("matters.receipt.answer", wording.day(raised.answerDue()))),
                Blocks.quiet(text("matters.receipt.mail")));
        said.addClassNames("where", "done", "receipt");
        said.getElement().setAttribute("role", "status");
        var toMatter = new Anchor(MattersNavigation.address(raised.number()), text("matters.receipt.open"));
        toMatter.addClassName("button-link");
        return new Div(
                new H1(text("matters.receipt")),
                said,
                Blocks.actions(toMatter, new Anchor(MattersNavigation.REGISTER, text("matters.back"))));
    }
}
