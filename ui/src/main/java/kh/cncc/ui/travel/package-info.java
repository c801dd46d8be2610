/** Travelling in time in a demo installation. */
@org.jspecify.annotations.NullMarked
package kh.cncc.ui.travel;
