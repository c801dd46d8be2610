/** What was decided on matters and what came of it: the register, each decision, the tasks that follow from it, and the statistics. */
@NullMarked
package kh.cncc.ui.decisions;

import org.jspecify.annotations.NullMarked;
