package kh.cncc.ui.base;

/**
 * How much time there is left.
 *
 * @param workingDays left until the last day, or gone by since it; never negative
 */
public record Deadline(Kind kind, int workingDays) {

    /** From bad to good; the name of the style class is part of each. */
    public enum Kind {
        OVERDUE("overdue"),
        DUE_SOON("due-soon"),
        ON_TIME("on-time");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** Class in styles.css that gives it its symbol and its colour. */
        public String style() {
            return style;
        }
    }
}
