package kh.cncc.processes.matters;

/** Identity of a decision. */
public record DecisionId(long value) {}
