package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.ui.base.Notices;
import org.jspecify.annotations.Nullable;

/** The documents of a case, or those of one purpose, each with its versions; adding, replacing and withdrawing. */
class DocumentsPanel extends Composite<Div> implements DocumentCard.Acts {

    private static final long serialVersionUID = 1;

    private final transient CaseDocuments parts;
    private final transient Actor actor;
    private final transient CaseId id;
    private final transient Predicate<DocumentLine> which;
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div(text("document.none"));

    /** @param purpose under which files are added here */
    DocumentsPanel(
            CaseDocuments parts, Actor actor, CaseId id, String purpose, String label, Predicate<DocumentLine> which) {
        this.parts = parts;
        this.actor = actor;
        this.id = id;
        this.which = which;
        list.addClassName("documents");
        nothing.addClassName("nothing");
        getContent()
                .add(
                        new UploadBox(
                                label,
                                (name, file) -> parts.documents()
                                        .add(actor, id, sent(purpose, name, file, null))
                                        .problem(),
                                parts.uploads(),
                                this::added),
                        nothing,
                        list);
        show();
    }

    private static NewDocument sent(String purpose, String name, Path file, @Nullable DocumentId newerFor) {
        return new NewDocument(purpose, name, file, newerFor);
    }

    private void added() {
        Notices.done(text("document.added"));
        show();
    }

    private void show() {
        List<DocumentLine> all =
                parts.documents().list(actor, id).stream().filter(which).toList();
        list.removeAll();
        all.stream()
                .filter(DocumentLine::latest)
                .toList()
                .reversed()
                .forEach(line -> list.add(new DocumentCard(line, earlier(all, line), actor, parts, this)));
        nothing.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
    }

    private static List<DocumentLine> earlier(List<DocumentLine> all, DocumentLine latest) {
        return all.stream()
                .filter(line -> line.series() == latest.series() && !line.latest())
                .toList()
                .reversed();
    }

    @Override
    public AddResult replace(DocumentLine line, String name, Path file) {
        return parts.documents().add(actor, id, sent(line.purpose(), name, file, line.id()));
    }

    @Override
    public void changed(String said) {
        Notices.done(said);
        show();
    }
}
