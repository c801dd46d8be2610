package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;

/** What came of autosaving words. */
public sealed interface WordsResult permits WordsResult.Saved, WordsResult.Conflict, WordsResult.Invalid, Stopped {

    record Saved(int revision) implements WordsResult {}

    /** Somebody else saved meanwhile: theirs, and the revision with which ours would replace it. */
    record Conflict(Words who, Instant when, ReportWords theirs, int revision) implements WordsResult {}

    record Invalid(List<FieldProblem> problems) implements WordsResult {}
}
