package kh.cncc.engine.reference;

import java.util.List;

/** A line of a file that has more than a heading above its rows, with the place it stands at. */
record ReferenceLine(String file, int line, List<String> values) {

    /** The text of a column, counted from 0; empty where the line has no such column. */
    String text(int column) {
        return column < values.size() ? values.get(column) : "";
    }

    boolean isBlank() {
        return values.stream().allMatch(String::isBlank);
    }
}
