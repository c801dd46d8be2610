/** How screens are tested: several officials at their windows, without a browser. */
package kh.cncc.ui.testing;
