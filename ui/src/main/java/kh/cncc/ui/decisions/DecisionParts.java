package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.processes.matters.ActionLine;
import kh.cncc.processes.matters.DecisionFile;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.cases.DocumentLinks;
import org.springframework.stereotype.Component;

/** The parts of a decision that several screens show. */
@Component
public class DecisionParts {

    private static final String OTHER = "application/octet-stream";
    private static final Map<String, String> MEDIA = Map.of(
            "pdf",
            "application/pdf",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Wording wording;
    private final Calendar calendar;
    private final DocumentLinks links;

    DecisionParts(Wording wording, Calendar calendar, DocumentLinks links) {
        this.wording = wording;
        this.calendar = calendar;
        this.links = links;
    }

    Wording wording() {
        return wording;
    }

    Calendar calendar() {
        return calendar;
    }

    /** All of a decision, to be read. */
    public com.vaadin.flow.component.Component paper(DecisionPage decision) {
        return new DecisionPaper(decision, wording, calendar);
    }

    /** The same under its number, which leads to it, for screens that are about something else. */
    com.vaadin.flow.component.Component named(DecisionPage decision) {
        var named = new Div();
        if (decision.number() != null) {
            named.add(new H2(new Anchor(
                    DecisionNavigation.address(decision.number()), text("decisions.one.title", decision.number()))));
        }
        named.add(paper(decision));
        return named;
    }

    /** What must follow, and how far it is. */
    public com.vaadin.flow.component.Component actions(List<ActionLine> actions) {
        return new ActionList(actions, wording, calendar);
    }

    /** The documents of a decision: in each language to be read and to be worked with. */
    com.vaadin.flow.component.Component files(Actor actor, List<DecisionFile> files) {
        var list = new UnorderedList();
        for (DecisionFile file : files) {
            String label = text(
                    "decisions.one.file",
                    text("decisions.one.file." + file.language().getLanguage()),
                    file.type().toUpperCase(Locale.ROOT));
            list.add(new ListItem(links.download(
                    actor,
                    new DocumentId(file.document()),
                    file.name(),
                    MEDIA.getOrDefault(file.type(), OTHER),
                    label)));
        }
        return list;
    }
}
