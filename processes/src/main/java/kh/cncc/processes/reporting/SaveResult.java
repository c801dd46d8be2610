package kh.cncc.processes.reporting;

import java.util.List;

/** What came of autosaving cells, in the order of the changes. */
public sealed interface SaveResult permits SaveResult.Done, TaskEnded, SameHands {

    record Done(List<CellResult> cells) implements SaveResult {}
}
