/** The board of those who answer for the work of others. */
@NullMarked
package kh.cncc.ui.board;

import org.jspecify.annotations.NullMarked;
