package kh.cncc.engine.organisation;

/** As what an official acts for a seat. */
public enum Standing {
    /** By appointment. */
    HOLDER,
    /** As the holder of the seat that stands in while this one is vacant. */
    DEPUTY,
    /** By a running delegation. */
    DELEGATE
}
