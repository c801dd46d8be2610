package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.tracking.Comments;
import kh.cncc.ui.base.LazyTabs;
import kh.cncc.ui.base.Wording;

/** What every case has on its page, whatever it is about. For other features' screens. */
@org.springframework.stereotype.Component
public class CaseParts {

    private static final String TAB = "tab";

    private final Reach reach;
    private final CaseHistory history;
    private final Comments comments;
    private final CaseDocuments documents;
    private final CaseCircle circle;
    private final Wording wording;

    CaseParts(
            Reach reach,
            CaseHistory history,
            Comments comments,
            CaseDocuments documents,
            CaseCircle circle,
            Wording wording) {
        this.reach = reach;
        this.history = history;
        this.comments = comments;
        this.documents = documents;
        this.circle = circle;
        this.wording = wording;
    }

    /** The tabs that every case has: documents, comments, who is involved, and its history. None for whom the case did not reach. */
    public void addTo(LazyTabs tabs, Actor actor, CaseId id) {
        if (reach.sees(actor, id)) {
            tabs.add(text("cases.documents"), () -> documents(actor, id));
            tabs.add(text("cases.comments"), () -> comments(actor, id));
            tabs.add(text("cases.involved"), () -> circle.involved(actor, id));
            tabs.add(text("cases.timeline"), () -> timeline(actor, id));
        }
    }

    /** Opens the tab that the address names, for example {@code ?tab=comments}. */
    public static void choose(LazyTabs tabs, Location address) {
        address.getQueryParameters().getSingleParameter(TAB).ifPresent(name -> {
            switch (name) {
                case "documents" -> tabs.choose(text("cases.documents"));
                case "comments" -> tabs.choose(text("cases.comments"));
                case "involved" -> tabs.choose(text("cases.involved"));
                case "timeline" -> tabs.choose(text("cases.timeline"));
                default -> {}
            }
        });
    }

    /** What is done with the case as a whole: watching it, and taking it out as one file. */
    public Component acts(Actor actor, CaseId id) {
        return reach.sees(actor, id) ? circle.acts(actor, id) : new Div();
    }

    /** Everything that happened in it. */
    public Component timeline(Actor actor, CaseId id) {
        return history.of(actor, id);
    }

    /** What people write to each other. */
    public Component comments(Actor actor, CaseId id) {
        return new CommentsPanel(comments, actor, id, wording);
    }

    /** All its documents. */
    public Component documents(Actor actor, CaseId id) {
        return documents.all(actor, id);
    }

    /** The documents of one purpose, and adding one. */
    public Component documents(Actor actor, CaseId id, String purpose, String label) {
        return documents.of(actor, id, purpose, label);
    }

    /** Whom and which cases it has to do with. */
    public Component involved(Actor actor, CaseId id) {
        return circle.involved(actor, id);
    }
}
