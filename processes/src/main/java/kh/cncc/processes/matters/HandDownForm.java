package kh.cncc.processes.matters;

import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/** To which mechanism below a matter goes, and why. */
public record HandDownForm(@Nullable MechanismId mechanism, String reason) {}
