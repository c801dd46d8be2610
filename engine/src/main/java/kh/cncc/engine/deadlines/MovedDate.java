package kh.cncc.engine.deadlines;

import java.time.LocalDate;

/** A date that moves: {@code date.due()} is from where. */
public record MovedDate(KeptDate date, LocalDate to) {}
