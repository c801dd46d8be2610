package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.Position;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that the reader may know of it.
 *
 * @param positions where it is now; empty when it has come to its end
 * @param versions  those that the reader may open, newest first
 * @param everReads whether versions may come that the reader may open: a department gives figures and does not get the report
 * @param units     the departments with the state of their figures
 * @param tasks     every task of it, in the order in which they were opened
 * @param extensions more time that was granted, newest first
 * @param sentBack  every return, newest first; empty when the reader may see progress only
 */
public record ReportPage(
        ReportHeader report,
        List<Position> positions,
        List<VersionLine> versions,
        boolean everReads,
        List<UnitLine> units,
        List<TaskLine> tasks,
        List<CorrectionNote> sentBack,
        List<Extension> extensions) {

    public record VersionLine(
            int number,
            Instant compiledAt,
            Words compiledBy,
            @Nullable Instant submittedAt,
            int missingUnits) {}

    /** {@code readable}: whether the reader may open this department's figures now. */
    public record UnitLine(
            MechanismId unit,
            Words name,
            ReturnState state,
            int version,
            @Nullable Instant submittedAt,
            @Nullable Words submittedBy,
            boolean readable) {}
}
