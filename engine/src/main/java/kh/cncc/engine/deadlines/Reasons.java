package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.language.Problem;

/** Checks what people write beside what they do. */
final class Reasons {

    /** A few sentences. */
    private static final int LONGEST = 2_000;

    private Reasons() {}

    /** Must say something, in reasonable length. */
    static void required(List<Problem> problems, String field, String text) {
        if (text.isBlank()) {
            problems.add(Problem.of(field, "problem.text.empty"));
        } else if (text.length() > LONGEST) {
            problems.add(Problem.of(field, "problem.text.too-long", LONGEST, text.length()));
        } else if (text.indexOf('\0') >= 0) {
            problems.add(Problem.of(field, "problem.text.unreadable"));
        }
    }
}
