package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of compiling a report, of returning figures to departments, of answering a pin, or of explaining counts. */
public sealed interface CompileResult
        permits CompileResult.Compiled,
                CompileResult.ReturnedToUnits,
                CompileResult.Answered,
                CompileResult.Explained,
                CompileResult.Unread,
                CompileResult.Invalid,
                Stopped {

    record Compiled(int version) implements CompileResult {}

    record ReturnedToUnits(int units) implements CompileResult {}

    record Answered() implements CompileResult {}

    record Explained() implements CompileResult {}

    /** Somebody else changed the words meanwhile: nothing was sent before both are seen. */
    record Unread(WordsResult.Conflict words) implements CompileResult {}

    /** Fields: summary, challenges, plans; counts; units, reason, pins; answer. */
    record Invalid(List<FieldProblem> problems) implements CompileResult {}
}
