/** What the task screens of every procedure have in common: showing a task, working on it, and saying why that cannot be. */
@NullMarked
package kh.cncc.processes.desk;

import org.jspecify.annotations.NullMarked;
