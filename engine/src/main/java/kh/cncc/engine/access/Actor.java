package kh.cncc.engine.access;

import kh.cncc.engine.organisation.OfficialId;

/** The official who is signed in. What they may do follows from their seats, and is asked anew each time. */
public record Actor(OfficialId id, String username) {}
