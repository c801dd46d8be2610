package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.matters.MattersNavigation;

/** Which matter a screen is about, in one line. */
class MatterHead extends Div {

    private static final long serialVersionUID = 1;

    MatterHead(MatterHeader matter) {
        addClassName("facts");
        var number = new Anchor(MattersNavigation.address(matter.number()), matter.number());
        number.addClassName("case-number");
        add(new Div(Blocks.part(text("decisions.one.matter"), "quiet"), number));
        if (matter.subject() != null) {
            add(new Div(Blocks.part(text("decisions.one.subject"), "quiet"), new Span(matter.subject())));
        }
        add(new Div(Blocks.part(text("matters.fact.area"), "quiet"), new Span(Languages.read(matter.area()))));
    }
}
