/** The tasks of the seats that an official may act for, and how a task is done. */
@NullMarked
package kh.cncc.engine.inbox;

import org.jspecify.annotations.NullMarked;
