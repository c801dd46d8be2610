package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.processes.matters.Outcome;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Wording;

/** Why a matter that had ended is considered again; nothing where it had not. */
public class Objections extends Composite<Div> {

    private static final long serialVersionUID = 1;

    public Objections(List<Outcome> objections, Wording wording) {
        if (objections.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (Outcome each : objections) {
            list.add(new ListItem(
                    Blocks.part(Languages.read(each.official()) + ", " + wording.moment(each.at()), "quiet"),
                    new Quote(each.remark() == null ? text("cases.closedWords") : each.remark())));
        }
        getContent().add(Blocks.panel(text("confirm.before"), list));
    }
}
