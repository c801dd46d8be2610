/** What all screens share: the frame around them, languages, dates, errors, and how a screen is added. */
@NullMarked
package kh.cncc.ui.base;

import org.jspecify.annotations.NullMarked;
