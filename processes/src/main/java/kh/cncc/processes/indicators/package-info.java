/** What is counted about children: the catalogue of indicators, and which of them a form asks of whom. */
@NullMarked
package kh.cncc.processes.indicators;

import org.jspecify.annotations.NullMarked;
