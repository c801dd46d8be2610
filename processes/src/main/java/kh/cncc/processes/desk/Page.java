package kh.cncc.processes.desk;

/** What a task's screen shows: its content, or why there is nothing to do. */
public sealed interface Page<T> {

    record Shown<T>(T view) implements Page<T> {}

    record Nothing<T>(NotDone because) implements Page<T> {}
}
