package kh.cncc.ui.base;

import java.util.function.Function;
import kh.cncc.processes.desk.FieldProblem;

/** What is wrong in a form of a case. */
public class FormProblems extends FieldErrors<FieldProblem> {

    private static final long serialVersionUID = 1;

    /** @param words that say a problem to the reader */
    public FormProblems(Function<FieldProblem, String> words) {
        super(FieldProblem::field, words);
    }
}
