package kh.cncc.processes.matters;

/** Identity of an action that follows from a decision. */
public record ActionId(long value) {}
