package kh.cncc.processes.matters;

import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/** Which mechanism a matter is given to; a reason is needed when it is not the one proposed. */
public record ChooseForm(@Nullable MechanismId mechanism, String reason) {}
