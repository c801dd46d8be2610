/** Mechanisms in their tree, their seats, and who holds them on which day. */
@NullMarked
package kh.cncc.engine.organisation;

import org.jspecify.annotations.NullMarked;
