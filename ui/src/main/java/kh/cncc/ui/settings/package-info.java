/** What officials choose for themselves. */
@NullMarked
package kh.cncc.ui.settings;

import org.jspecify.annotations.NullMarked;
