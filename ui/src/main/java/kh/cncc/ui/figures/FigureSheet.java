package kh.cncc.ui.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the grid shows. Values are text with Latin digits and a decimal point; moments are text as it is to be read.
 *
 * @param readOnly  nothing can be typed
 * @param pinnable  a figure can be chosen to be returned, when nothing can be typed
 */
public record FigureSheet(boolean readOnly, boolean pinnable, List<Group> groups) {

    /** Rows under one heading. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param type  {@code count}, {@code percent}, {@code rate}, {@code ratio}, {@code yes-no} or {@code text}
     * @param sex   whether boys and girls are counted apart
     * @param cells by {@code boys}, {@code girls}, {@code total}, {@code numerator}, {@code denominator} or {@code text}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String label,
            String unit,
            String type,
            boolean sex,
            int decimals,
            String help,
            boolean readOnly,
            @Nullable String numeratorLabel,
            @Nullable String denominatorLabel,
            Map<String, Cell> cells) {}

    /**
     * One figure, or one part of it.
     *
     * @param state    {@code value}, {@code missing} or {@code na}
     * @param revision 0 while the database has none
     * @param wrong    why it must be corrected though it is saved
     * @param warning  what is odd about it, for which a reason is asked
     * @param asked    the same in a word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cell(
            String value,
            String state,
            int revision,
            @Nullable String previous,
            @Nullable String problem,
            @Nullable String wrong,
            @Nullable String warning,
            @Nullable String asked,
            @Nullable String reason,
            @Nullable Pin pin,
            @Nullable Changed changed) {

        /** A figure with nothing more to say of it. */
        public static Cell of(String value, String state, int revision, @Nullable String previous) {
            return new Cell(value, state, revision, previous, null, null, null, null, null, null, null);
        }
    }

    /** What is to be said of a figure that is saved: that it must be corrected, or that a reason is asked for it. */
    public record Remark(
            @Nullable String wrong,
            @Nullable String warning,
            @Nullable String asked) {}

    /** Why a figure was returned, by whom, and the answer to it. */
    public record Pin(String reason, String by, String at, String answer) {}

    /** What the figure was before. */
    public record Changed(String was, String by, String at) {}
}
