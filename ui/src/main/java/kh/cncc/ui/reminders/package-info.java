/** What officials were told about their tasks. */
@NullMarked
package kh.cncc.ui.reminders;

import org.jspecify.annotations.NullMarked;
