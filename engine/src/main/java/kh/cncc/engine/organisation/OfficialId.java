package kh.cncc.engine.organisation;

/** Identity of an official. */
public record OfficialId(long value) {}
