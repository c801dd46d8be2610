package kh.cncc.engine.tracking;

/** Identity of one version of a document. */
public record DocumentId(long value) {}
