package kh.cncc.engine.deadlines;

import java.time.Instant;

/** So many working days more, granted to a case at that moment. */
public record Grant(Instant at, int workingDays) {}
