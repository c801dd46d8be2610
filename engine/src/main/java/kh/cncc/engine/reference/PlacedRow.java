package kh.cncc.engine.reference;

import org.jspecify.annotations.Nullable;

/** A row of the mechanisms, filled for one area. */
record PlacedRow(ReferenceRow row, Place place) {

    String text(String column) {
        return place.fill(row.text(column));
    }

    @Nullable
    String orNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String code() {
        return text("code");
    }
}
