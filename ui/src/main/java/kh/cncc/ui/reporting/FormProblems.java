package kh.cncc.ui.reporting;

import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.ui.base.FieldErrors;

/** What is wrong in a form of a report. */
class FormProblems extends FieldErrors<FieldProblem> {

    private static final long serialVersionUID = 1;

    FormProblems(Phrases phrases) {
        super(FieldProblem::field, phrases::problem);
    }
}
