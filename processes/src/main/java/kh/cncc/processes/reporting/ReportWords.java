package kh.cncc.processes.reporting;

/** The words around the figures of a provincial report. */
public record ReportWords(String summary, String challenges, String plans) {}
