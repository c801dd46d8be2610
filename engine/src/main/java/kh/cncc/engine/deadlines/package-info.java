/** Due dates in working days on the Cambodian calendar. */
@NullMarked
package kh.cncc.engine.deadlines;

import org.jspecify.annotations.NullMarked;
