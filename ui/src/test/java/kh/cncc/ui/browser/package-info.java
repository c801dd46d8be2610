/** The program in a real browser: officials take a month from its meeting to the national report. */
package kh.cncc.ui.browser;
