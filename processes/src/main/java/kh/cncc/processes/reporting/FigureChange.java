package kh.cncc.processes.reporting;

import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;

/** A figure that differs between two versions of a report. */
public record FigureChange(
        MechanismId unit, Words unitName, Indicator indicator, Split split, FigureValue before, FigureValue now) {}
