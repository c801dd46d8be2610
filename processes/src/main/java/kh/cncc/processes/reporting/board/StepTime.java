package kh.cncc.processes.reporting.board;

import kh.cncc.engine.language.Words;

/**
 * How long reports stay at a step, in working days.
 *
 * @param stays  how often one was there and went on
 * @param median half of the stays were not longer
 * @param ninth  nine in ten were not longer
 */
public record StepTime(String step, Words name, int stays, double median, double ninth) {}
