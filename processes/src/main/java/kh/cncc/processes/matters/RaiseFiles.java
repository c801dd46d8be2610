package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
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

    List<FieldProblem> check(List<NewDocument> files) {
        return files.size() > Raising.MOST_FILES
                ? List.of(FieldProblem.of(FIELD, "document.many", Raising.MOST_FILES))
                : files.stream()
                        .flatMap(file -> Documents.problem(file.name(), file.file()).stream())
                        .map(RaiseFiles::problem)
                        .toList();
    }

    private static FieldProblem problem(Problem problem) {
        return new FieldProblem(FIELD, problem.key(), problem.args());
    }

    void add(Actor actor, CaseId id, List<NewDocument> files) {
        for (NewDocument file : files) {
            if (documents.addFirst(actor, id, file) instanceof AddResult.NotTaken(Problem problem)) {
                throw new IllegalStateException("A file has changed since it was looked at: " + problem.key());
            }
        }
    }
}
