package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.tracking.Participant;
import kh.cncc.engine.tracking.Participant.Role;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import org.jspecify.annotations.Nullable;

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
            item.add(Blocks.part(" " + seat(Languages.read(one.seat()), one.as()), "quiet"));
        }
        return item;
    }

    private static String name(Participant one) {
        return one.name() == null ? text("reporting.vacant") : Languages.read(one.name());
    }

    private static String seat(String seat, @Nullable Standing as) {
        return as == null ? seat : text("standing." + as.name(), seat);
    }
}
