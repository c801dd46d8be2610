package kh.cncc.engine.cases;

/** Identity of a case. */
public record CaseId(long value) {}
