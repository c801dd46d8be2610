/** The grid in which figures are typed, reviewed and shown: the browser's part is {@code cncc/figures.js}. */
@NullMarked
package kh.cncc.ui.figures;

import org.jspecify.annotations.NullMarked;
