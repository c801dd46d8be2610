package kh.cncc.ui.deadlines;

import kh.cncc.engine.language.Problem;
import kh.cncc.ui.base.FieldErrors;

/** What is wrong in a form about deadlines. */
class Problems extends FieldErrors<Problem> {

    private static final long serialVersionUID = 1;

    Problems(DeadlineWords wording) {
        super(Problem::field, wording::problem);
    }
}
