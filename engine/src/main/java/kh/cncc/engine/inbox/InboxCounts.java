package kh.cncc.engine.inbox;

/** How many open tasks there are for me, and how many of them are overdue. */
public record InboxCounts(int open, int overdue) {}
