package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.TaskHead;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which a report is checked, reviewed or received.
 *
 * @param since       what changed since this seat last decided on it, null when it never did
 * @param corrections what was returned to this seat and is not settled: its pins must be answered before it goes on
 * @param history     every return of this report, newest first
 */
public record DecidePage(
        TaskHead task,
        ReportVersion version,
        @Nullable Changes since,
        List<CorrectionNote> corrections,
        List<CorrectionNote> history) {}
