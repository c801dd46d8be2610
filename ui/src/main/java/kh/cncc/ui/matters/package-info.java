/** Matters on screen: raising them, considering them, and where they have been. */
@NullMarked
package kh.cncc.ui.matters;

import org.jspecify.annotations.NullMarked;
