package kh.cncc.engine.deadlines;

/** Identity of an extension. */
public record ExtensionId(long value) {}
