package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.TaskHead;
import org.jspecify.annotations.Nullable;

/**
 * The screen on which the secretariat compiles.
 *
 * @param tables      the figures as they would go into the report, one table per department, also of missing ones
 * @param corrections what came back from above and is not settled
 * @param answered    what departments were given back and handed in again since the report was compiled last
 * @param changes     what they changed
 * @param counts      figures that may count something twice, with the reasons given; without one the report does not go on
 */
public record CompilePage(
        TaskHead task,
        ReportHeader report,
        @Nullable MeetingRecord meeting,
        List<FigureTable> tables,
        List<CorrectionNote> corrections,
        List<CorrectionNote> answered,
        Changes changes,
        List<CountQuestion> counts,
        ReportWords words,
        int wordsRevision) {

    /** The departments that gave nothing. */
    public List<FigureTable> missingUnits() {
        return tables.stream().filter(table -> table.submittedAt() == null).toList();
    }
}
