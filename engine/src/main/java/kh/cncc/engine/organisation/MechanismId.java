package kh.cncc.engine.organisation;

/** Identity of a mechanism. */
public record MechanismId(long value) {}
