package kh.cncc.processes.reporting;

import java.util.List;

/**
 * What changed since the consolidation before.
 *
 * @param number  of the consolidation before, with its version
 * @param reports those that are new in it, or of which it has a newer version
 * @param summary whether its words differ
 */
public record NationalChanges(
        int number, int version, List<ReportHeader> reports, boolean summary, List<NationalChange> figures) {}
