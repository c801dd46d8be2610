/** Anything tracked to an end with a number and a timeline. */
@NullMarked
package kh.cncc.engine.cases;

import org.jspecify.annotations.NullMarked;
