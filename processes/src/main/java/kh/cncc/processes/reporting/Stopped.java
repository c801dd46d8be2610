package kh.cncc.processes.reporting;

import kh.cncc.processes.desk.NotDone;

/** Nothing came of it, because the task is over or not for these hands. */
public record Stopped(NotDone why)
        implements MeetingResult,
                SaveResult,
                SubmitResult,
                WordsResult,
                CompileResult,
                DecideResult,
                ConsolidateResult {}
