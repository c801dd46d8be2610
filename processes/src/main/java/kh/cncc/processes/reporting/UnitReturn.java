package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.engine.organisation.MechanismId;

/** Sends the figures of one department back for correction, or asks it again where it gave none. */
public record UnitReturn(MechanismId unit, String reason, List<Pin> pins) {}
