/** The one clock: everything that asks for the time asks it, in Asia/Phnom_Penh. */
@NullMarked
package kh.cncc.engine.time;

import org.jspecify.annotations.NullMarked;
