package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.Wording;

/** A case that was found: its number and title with the words looked for marked, what it is, with whom, since when. */
class FoundCase extends ListItem {

    private static final long serialVersionUID = 1;

    FoundCase(CaseHead head, String words, Wording wording) {
        var link = new Anchor();
        link.setHref("case/" + head.number());
        link.addClassNames("task-card", "found");
        var name = new Span(new Marked(head.number(), words));
        name.addClassName("name");
        link.add(name);
        if (head.title() != null) {
            var title = new Div(new Marked(head.title(), words));
            title.addClassName("about");
            link.add(title);
        }
        link.add(about(head), state(head, wording));
        add(link);
    }

    private static Div about(CaseHead head) {
        String place = Languages.read(head.mechanism());
        var about = new Div(new Span(text("caseKind." + head.kind()) + " · " + place));
        if (head.area() != null) {
            about.add(new Span(" · " + Languages.read(head.area())));
        }
        about.addClassName("about");
        return about;
    }

    private static Div state(CaseHead head, Wording wording) {
        LocalDate opened = LocalDate.ofInstant(head.openedAt(), TimeConfiguration.ZONE);
        var state = new Div(
                head.closedAt() == null
                        ? Tables.status("in-progress", text("search.state.open"))
                        : Tables.status("approved", text("search.state.closed")),
                Blocks.part(text("search.openedOn", wording.day(opened)), "quiet"));
        if (head.confidentiality() != Confidentiality.ORDINARY) {
            state.addComponentAsFirst(Tables.status(
                    "late", text("confidentiality." + head.confidentiality().code())));
        }
        state.addClassName("due");
        return state;
    }
}
