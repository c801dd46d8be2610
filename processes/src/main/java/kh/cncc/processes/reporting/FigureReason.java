package kh.cncc.processes.reporting;

import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;

/**
 * Why an unusual figure is right.
 *
 * @param words    empty to take the reason back
 * @param revision of the figure as it was shown: who explains a figure that was changed meanwhile explains another one
 */
public record FigureReason(IndicatorId indicator, Split split, String words, int revision) {}
