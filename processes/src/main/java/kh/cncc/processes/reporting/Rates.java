package kh.cncc.processes.reporting;

/**
 * The reporting rates of a cycle, live from the expected reports. Waived reports are not expected.
 *
 * @param completeness submitted or further / expected
 * @param timeliness   received, and the first submission was on time / expected
 * @param approval     accepted by the General Secretariat / expected
 * @param approvalOnTime decisions made by their due date / decisions made
 */
public record Rates(Rate completeness, Rate timeliness, Rate approval, Rate approvalOnTime) {}
