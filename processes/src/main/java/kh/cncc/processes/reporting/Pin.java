package kh.cncc.processes.reporting;

import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;

/** Marks the figure that a return is about. */
public record Pin(MechanismId unit, IndicatorId indicator, Split split, String remark) {}
