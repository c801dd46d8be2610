package kh.cncc.processes.matters;

/** Identity of a matter. */
public record MatterId(long value) {}
