package kh.cncc.engine.reference;

/** One part of the reference data. Reads its files, reports what is wrong with them, and writes what they say. */
public interface ReferenceSection {

    /** Sections run from the lowest to the highest. */
    int order();

    /** Writes only when it found nothing wrong; the load as a whole is undone when any section did. */
    void load(ReferenceFiles files, Problems problems);
}
