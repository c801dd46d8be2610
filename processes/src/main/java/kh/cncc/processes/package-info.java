/** What this council does: its procedures, each in a package of its own. */
@NullMarked
package kh.cncc.processes;

import org.jspecify.annotations.NullMarked;
