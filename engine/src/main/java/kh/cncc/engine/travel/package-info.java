/**
 * Travelling in time, so that whoever gets to know the program sees a quarter's deadlines, reminders and mails happen in minutes. Only in
 * a demo installation; a real one has no clock that could be moved.
 */
@org.jspecify.annotations.NullMarked
package kh.cncc.engine.travel;
