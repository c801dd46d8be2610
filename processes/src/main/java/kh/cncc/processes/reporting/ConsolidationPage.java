package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.TaskHead;
import org.jspecify.annotations.Nullable;

/**
 * The national figures of a cycle.
 *
 * @param task      null when it is only read
 * @param number    1 is the national report, each further one a supplement with what came late
 * @param version   counts the drafts of this number
 * @param missing   the reports that are not in it
 * @param traceable whether the reader may follow a figure back to who gave it
 * @param gapsReason why it goes on without them
 * @param since      what changed since the one before; null when it is the first, or only read
 */
public record ConsolidationPage(
        @Nullable TaskHead task,
        ConsolidationId id,
        CycleLine cycle,
        int number,
        int version,
        State state,
        String summary,
        int summaryRevision,
        @Nullable String gapsReason,
        Instant createdAt,
        Words createdBy,
        @Nullable Instant publishedAt,
        List<ReportHeader> included,
        List<ReportHeader> missing,
        List<NationalFigure> figures,
        boolean traceable,
        List<CorrectionNote> corrections,
        @Nullable NationalChanges since) {

    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        PUBLISHED
    }
}
