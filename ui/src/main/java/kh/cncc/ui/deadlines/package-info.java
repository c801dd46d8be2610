/** More time for a task, a report or a province; and the year's days off. */
@NullMarked
package kh.cncc.ui.deadlines;

import org.jspecify.annotations.NullMarked;
