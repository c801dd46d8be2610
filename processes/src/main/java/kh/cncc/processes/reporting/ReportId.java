package kh.cncc.processes.reporting;

/** Identity of a report. */
public record ReportId(long value) {}
