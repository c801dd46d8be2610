package kh.cncc.engine.audit;

/**
 * The first entry of a case that is not as the program wrote it.
 *
 * @param position of the entry that was changed, or of the first that is gone
 */
public record Broken(String caseNumber, long position, Kind kind) {

    /** What was done to the record behind the program's back. */
    public enum Kind {
        CHANGED,
        MISSING
    }
}
