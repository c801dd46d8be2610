package kh.cncc.engine.reference;

import java.util.List;
import java.util.stream.Collectors;

/** The reference files are not as they must be; the database is as it was before. */
public class ReferenceProblems extends RuntimeException {

    private final transient List<Problems.Problem> problems;

    ReferenceProblems(List<Problems.Problem> problems) {
        super("The reference data was not loaded, nothing was changed:\n"
                + problems.stream().map(Problems.Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** What is wrong, with file and line. */
    public List<Problems.Problem> problems() {
        return problems;
    }
}
