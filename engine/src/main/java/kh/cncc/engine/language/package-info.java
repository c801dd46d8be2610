/** Texts in both languages of the program. */
@NullMarked
package kh.cncc.engine.language;

import org.jspecify.annotations.NullMarked;
