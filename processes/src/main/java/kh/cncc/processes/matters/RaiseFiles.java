package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.CheckedDocument;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.processes.desk.FieldProblem;
import org.springframework.stereotype.Component;

/** The files that come with a matter when it is raised: either all of them are taken or nothing is raised. */
@Component
class RaiseFiles {

    private static final String FIELD = "files";

    private final Documents documents;

    RaiseFiles(Documents documents) {
        this.documents = documents;
    }

    List<FieldProblem> check(List<CheckedDocument> files) {
        return files.size() > Raising.MOST_FILES
                ? List.of(FieldProblem.of(FIELD, "document.many", Raising.MOST_FILES))
                : List.of();
    }

    void add(Actor actor, CaseId id, List<CheckedDocument> files) {
        files.forEach(file -> documents.addFirst(actor, id, file));
    }
}
