package kh.cncc.engine.inbox;

/** Identity of a task. */
public record TaskId(long value) {}
