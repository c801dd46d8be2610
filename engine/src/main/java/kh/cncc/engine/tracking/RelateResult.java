package kh.cncc.engine.tracking;

/** What became of relating two cases. */
public sealed interface RelateResult {

    /** They are related. */
    record Related() implements RelateResult {}

    /** There is no such case, or none that the official may see. */
    record NoSuchCase() implements RelateResult {}

    /** A case has nothing to do with itself. */
    record Itself() implements RelateResult {}
}
