/** What coordinators see of everybody's work: who is late, how punctual a province is, what will be late, and where time goes. */
@NullMarked
package kh.cncc.processes.reporting.board;

import org.jspecify.annotations.NullMarked;
