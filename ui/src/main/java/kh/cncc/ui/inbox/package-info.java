/** My work: what there is to do for the seats one holds, and opening it. */
@NullMarked
package kh.cncc.ui.inbox;

import org.jspecify.annotations.NullMarked;
