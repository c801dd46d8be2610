package kh.cncc.processes.desk;

import java.util.List;

/** Checks what people write, so that a pasted book is refused in words and not by the database. */
public final class Texts {

    /** A reason or a remark: a few sentences. */
    public static final int REMARK = 2_000;

    /** The words around the figures: a few pages. */
    public static final int PROSE = 20_000;

    private Texts() {}

    /** Must say something, in reasonable length. */
    public static void required(List<FieldProblem> problems, String field, String text, int longest) {
        if (text.isBlank()) {
            problems.add(FieldProblem.of(field, "problem.text.empty"));
        }
        bounded(problems, field, text, longest);
    }

    /** May say nothing, in reasonable length. */
    public static void bounded(List<FieldProblem> problems, String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(FieldProblem.of(field, "problem.text.too-long", longest, text.length()));
        }
        if (text.indexOf('\0') >= 0) {
            problems.add(FieldProblem.of(field, "problem.text.unreadable"));
        }
    }
}
