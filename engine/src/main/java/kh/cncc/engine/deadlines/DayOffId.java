package kh.cncc.engine.deadlines;

/** Identity of a day off by decree. */
public record DayOffId(long value) {}
