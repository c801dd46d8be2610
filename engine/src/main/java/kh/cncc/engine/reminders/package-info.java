/** Tells officials about open tasks before and after the deadline: by a table of the installation, each stage once, whatever crashes. */
@NullMarked
package kh.cncc.engine.reminders;

import org.jspecify.annotations.NullMarked;
