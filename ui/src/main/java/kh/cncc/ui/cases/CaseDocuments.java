package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.ui.base.Wording;

/** The documents of cases on the screens of other features. */
@org.springframework.stereotype.Component
public class CaseDocuments {

    private final Documents documents;
    private final DocumentLinks links;
    private final Uploads uploads;

    CaseDocuments(Documents documents, DocumentLinks links, Uploads uploads) {
        this.documents = documents;
        this.links = links;
        this.uploads = uploads;
    }

    /** All documents of a case. */
    public Component all(Actor actor, CaseId id) {
        return new DocumentsPanel(this, actor, id, NewDocument.ATTACHMENT, text("document.add"), line -> true);
    }

    /** The documents of one purpose in a case: files added here get it. */
    public Component of(Actor actor, CaseId id, String purpose, String label) {
        return new DocumentsPanel(
                this, actor, id, purpose, label, line -> line.purpose().equals(purpose));
    }

    Documents documents() {
        return documents;
    }

    DocumentLinks links() {
        return links;
    }

    Uploads uploads() {
        return uploads;
    }

    Wording wording() {
        return uploads.wording();
    }
}
