package kh.cncc.processes.reporting.board;

import kh.cncc.engine.language.Words;
import kh.cncc.processes.reporting.Rate;

/** How complete and how punctual an area was. */
public record AreaRates(String area, Words name, Rate completeness, Rate timeliness) {}
