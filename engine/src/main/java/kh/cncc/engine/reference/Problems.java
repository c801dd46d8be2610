package kh.cncc.engine.reference;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the reference files, collected so that all of it is told at once. */
public final class Problems {

    /** One thing that is wrong. Lines count from 1, the heading being the first. */
    public record Problem(String file, int line, String reason) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + reason;
        }
    }

    private final List<Problem> found = new ArrayList<>();

    /** Notes what is wrong with a row. */
    public void add(ReferenceRow row, String reason) {
        add(row.file(), row.line(), reason);
    }

    /** Notes what is wrong with a line. */
    public void add(String file, int line, String reason) {
        found.add(new Problem(file, line, reason));
    }

    /** Everything found so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Whether nothing was found so far. */
    public boolean none() {
        return found.isEmpty();
    }
}
