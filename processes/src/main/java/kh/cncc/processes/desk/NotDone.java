package kh.cncc.processes.desk;

/** Why a task was not worked on. */
public sealed interface NotDone permits TaskEnded, SameHands {}
