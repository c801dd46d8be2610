/** Who is signed in, and for which seats they may act today. */
@NullMarked
package kh.cncc.engine.access;

import org.jspecify.annotations.NullMarked;
