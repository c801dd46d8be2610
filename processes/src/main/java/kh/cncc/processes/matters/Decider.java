package kh.cncc.processes.matters;

import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;

/** A mechanism that has decided something. */
public record Decider(MechanismId id, Words name) {}
