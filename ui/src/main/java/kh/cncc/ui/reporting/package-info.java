/** The screens of the reporting procedures: one for each user task, the cycles, and a report with its history. */
@NullMarked
package kh.cncc.ui.reporting;

import org.jspecify.annotations.NullMarked;
