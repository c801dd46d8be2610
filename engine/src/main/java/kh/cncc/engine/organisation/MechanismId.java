package kh.cncc.engine.organisation;

import java.util.Collection;
import java.util.stream.Collectors;

/** Identity of a mechanism. */
public record MechanismId(long value) {

    /** Written as PostgreSQL writes an array, for a list that belongs to each row of many: it has no arrays of unequal arrays. */
    public static String array(Collection<MechanismId> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "{", "}"));
    }
}
