/** The screens, and the program that is started. */
@NullMarked
package kh.cncc.ui;

import org.jspecify.annotations.NullMarked;
