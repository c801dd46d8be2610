package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.tracking.Participant;
import kh.cncc.engine.tracking.Participant.Role;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;

/** Who has to do with a case: whose turn it is, who did something in it, who watches it. */
class PeoplePanel extends Composite<Div> {

    private static final long serialVersionUID = 1;

    PeoplePanel(List<Participant> participants) {
        getContent().addClassName("three-dates");
        for (Role role : Role.values()) {
            List<Participant> those =
                    participants.stream().filter(one -> one.role() == role).toList();
            var list = new UnorderedList();
            those.forEach(one -> list.add(item(one)));
            getContent()
                    .add(new Div(
                            new H3(text("participant." + role)),
                            those.isEmpty() ? Blocks.quiet(text("participant.nobody")) : list));
        }
    }

    private static ListItem item(Participant one) {
        var item = new ListItem(Blocks.part(name(one), "who"));
        if (one.seat() != null) {
            item.add(Blocks.part(" " + Languages.read(one.seat()), "quiet"));
        }
        return item;
    }

    private static String name(Participant one) {
        if (one.name() == null) {
            return text("reporting.vacant");
        }
        String name = Languages.read(one.name());
        return one.deputy() ? text("board.deputy", name) : name;
    }
}
