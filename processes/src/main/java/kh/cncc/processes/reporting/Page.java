package kh.cncc.processes.reporting;

/** What a task's screen shows: its content, or why there is nothing to do. */
public sealed interface Page<T> {

    record Shown<T>(T view) implements Page<T> {}

    /** The task is over; who did it and when. */
    record Ended<T>(TaskEnded by) implements Page<T> {}

    /** The task is open, but not for these hands. */
    record NotForThem<T>(SameHands because) implements Page<T> {}
}
