package kh.cncc.processes.reporting.board;

import kh.cncc.engine.language.Words;
import kh.cncc.processes.reporting.Rate;

/**
 * How punctual a step was. Counted is what reached it: nobody is late with what others have not handed on. What came back after a return
 * counts once, by the first time.
 *
 * @param done   done / done or past due
 * @param onTime done on time / done or past due
 */
public record StepRates(String procedure, String step, Words name, Rate done, Rate onTime) {}
