package kh.cncc.engine.organisation;

/** Identity of a seat. */
public record SeatId(long value) {}
