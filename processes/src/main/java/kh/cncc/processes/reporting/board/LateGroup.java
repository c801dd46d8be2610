package kh.cncc.processes.reporting.board;

import java.time.LocalDate;
import kh.cncc.engine.language.Words;

/**
 * How many tasks are late in one province, or at one step.
 *
 * @param key    code of the area, or id of the step
 * @param oldest due date of the one that is latest
 */
public record LateGroup(String key, Words name, int tasks, LocalDate oldest, int daysLate) {}
