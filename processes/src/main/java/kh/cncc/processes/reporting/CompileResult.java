package kh.cncc.processes.reporting;

import java.util.List;

/** What came of compiling a report, or of returning figures to departments. */
public sealed interface CompileResult
        permits CompileResult.Compiled, CompileResult.ReturnedToUnits, CompileResult.Invalid, TaskEnded, SameHands {

    record Compiled(int version) implements CompileResult {}

    record ReturnedToUnits(int units) implements CompileResult {}

    record Invalid(List<FieldProblem> problems) implements CompileResult {}
}
