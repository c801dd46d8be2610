package kh.cncc.engine.reminders;

import java.util.List;

/**
 * What the table says for one level and kind of task.
 *
 * @param stages by their day
 * @param vacant who is told the same day when the task's seat has nobody
 */
record Ladder(List<Stage> stages, List<Stage> vacant) {}
