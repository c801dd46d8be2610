package kh.cncc.ui.cases;

import kh.cncc.engine.language.Problem;
import kh.cncc.ui.base.FieldErrors;
import kh.cncc.ui.base.Wording;

/** What is wrong in a form about a case. */
class CaseProblems extends FieldErrors<Problem> {

    private static final long serialVersionUID = 1;

    CaseProblems(Wording wording) {
        super(Problem::field, wording::problem);
    }
}
