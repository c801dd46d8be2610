package kh.cncc.processes.reporting;

/** Identity of a reporting cycle. */
public record CycleId(long value) {}
