/** The reporting of a period, from the WCCC meeting of a province to the approved national report. */
@NullMarked
package kh.cncc.processes.reporting;

import org.jspecify.annotations.NullMarked;
