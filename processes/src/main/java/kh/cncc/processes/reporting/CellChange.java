package kh.cncc.processes.reporting;

import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;

/**
 * What was typed into a cell. Khmer numerals are digits; nothing typed clears the cell.
 *
 * @param revision the cell's revision when it was shown
 */
public record CellChange(IndicatorId indicator, Split split, Part part, String typed, int revision) {

    /** Which part of the figure; {@code NOT_APPLICABLE} says so for the whole figure and needs nothing typed. */
    public enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR,
        NOT_APPLICABLE
    }
}
