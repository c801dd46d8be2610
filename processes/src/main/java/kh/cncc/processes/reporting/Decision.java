package kh.cncc.processes.reporting;

import java.util.List;

/**
 * What somebody decides on a report.
 *
 * @param outcome    one of the task's outcomes
 * @param returnTo   for a return: the step it goes back to; empty otherwise
 * @param reason     for a return: why
 * @param pins       for a return: the figures it is about
 * @param gapsReason when something is missing and the report goes on all the same: why that is acceptable
 */
public record Decision(String outcome, String returnTo, String reason, List<Pin> pins, String gapsReason) {

    public static final String RETURN = "return";

    /** Sends the report on. */
    public static Decision on(String outcome, String gapsReason) {
        return new Decision(outcome, "", "", List.of(), gapsReason);
    }

    /** Sends the report back for correction. */
    public static Decision back(String returnTo, String reason, List<Pin> pins) {
        return new Decision(RETURN, returnTo, reason, pins, "");
    }
}
