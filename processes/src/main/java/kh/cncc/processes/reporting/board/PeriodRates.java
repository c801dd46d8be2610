package kh.cncc.processes.reporting.board;

import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.Rate;

/**
 * How complete and how punctual a period was.
 *
 * @param running      whether its cut-off is still to come, so that more may be received
 * @param completeness reports received / reports expected
 * @param timeliness   reports received on time / reports expected
 */
public record PeriodRates(Period period, boolean running, Rate completeness, Rate timeliness) {}
