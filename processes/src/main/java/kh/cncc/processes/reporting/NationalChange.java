package kh.cncc.processes.reporting;

import org.jspecify.annotations.Nullable;

/** A national figure that differs between two consolidations. */
public record NationalChange(@Nullable NationalFigure before, NationalFigure now) {}
