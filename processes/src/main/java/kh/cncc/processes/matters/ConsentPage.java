package kh.cncc.processes.matters;

import kh.cncc.processes.desk.TaskHead;

/** The screen on which a seat says whether it agrees. */
public record ConsentPage(TaskHead task, MatterHeader matter, DecisionPage decision) {}
