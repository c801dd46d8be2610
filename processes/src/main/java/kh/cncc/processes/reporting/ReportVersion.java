package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was compiled; it never changes.
 *
 * @param gapsReason why it went on although something is missing
 * @param counts     figures that may count something twice, with the reasons of who compiled it
 */
public record ReportVersion(
        ReportHeader report,
        int number,
        ReportWords words,
        Instant compiledAt,
        Words compiledBy,
        @Nullable Instant submittedAt,
        @Nullable String gapsReason,
        @Nullable MeetingRecord meeting,
        List<FigureTable> tables,
        List<CountQuestion> counts) {

    /** Departments that gave nothing. */
    public List<FigureTable> missingUnits() {
        return tables.stream().filter(table -> table.submittedAt() == null).toList();
    }

    /** How many figures are missing, those of missing departments included. */
    public long missingFigures() {
        return tables.stream().mapToLong(FigureTable::missing).sum();
    }

    /** Whether approving it needs a reason for what is missing. */
    public boolean hasGaps() {
        return missingFigures() > 0;
    }
}
