package kh.cncc.processes.reporting;

import java.util.List;

/**
 * What changed between two versions of a report.
 *
 * @param words which of summary, challenges and plans differ
 */
public record Changes(int from, int to, List<FigureChange> figures, List<String> words) {}
