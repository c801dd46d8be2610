package kh.cncc.engine.tracking;

import java.time.Instant;

/**
 * Another case that this one has to do with.
 *
 * @param outgoing whether the kind reads from this case to the other, such as "this was joined into the other"
 */
public record RelationLine(RelationKind kind, boolean outgoing, CaseHead other, Instant at) {}
