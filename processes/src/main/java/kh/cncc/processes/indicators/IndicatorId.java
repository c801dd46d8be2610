package kh.cncc.processes.indicators;

/** Identity of an indicator. */
public record IndicatorId(long value) {}
