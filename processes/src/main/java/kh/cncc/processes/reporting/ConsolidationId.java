package kh.cncc.processes.reporting;

/** Identity of a consolidation. */
public record ConsolidationId(long value) {}
