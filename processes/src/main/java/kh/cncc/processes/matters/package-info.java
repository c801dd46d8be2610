/** What a committee cannot solve finds its way up the ladder until it is decided, and the decision finds its way back. */
@NullMarked
package kh.cncc.processes.matters;

import org.jspecify.annotations.NullMarked;
