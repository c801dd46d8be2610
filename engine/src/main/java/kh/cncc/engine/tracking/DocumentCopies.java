package kh.cncc.engine.tracking;

import java.io.IOException;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of documents for whoever may read them. Whoever takes long over one then holds no connection, and nothing else that others wait
 * for.
 */
@Component
@Transactional(readOnly = true)
class DocumentCopies {

    private final Openings openings;
    private final DocumentRows rows;
    private final DocumentContents contents;

    DocumentCopies(Openings openings, DocumentRows rows, DocumentContents contents) {
        this.openings = openings;
        this.rows = rows;
        this.contents = contents;
    }

    /** A file that holds what came in. */
    HeldFile copy(Actor actor, DocumentId id) throws IOException {
        return contents.copy(id, readable(actor, id));
    }

    /** The same of one of which a picture can be drawn. */
    Optional<Drawable> drawable(Actor actor, DocumentId id) throws IOException {
        CaseId caseId = readable(actor, id);
        Optional<FileKind> kind = rows.kind(id).filter(FileKind::hasPreview);
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Drawable(kind.get(), contents.copy(id, caseId)));
    }

    /** A copy, and what kind of file it is. */
    record Drawable(FileKind kind, HeldFile copy) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            copy.close();
        }
    }

    CaseId readable(Actor actor, DocumentId id) {
        CaseId caseId = rows.caseOf(id);
        openings.mustOpen(actor, caseId);
        if (rows.withdrawn(id)) {
            throw new Refused("refused.document");
        }
        return caseId;
    }
}
