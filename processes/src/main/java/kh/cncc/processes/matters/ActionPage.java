package kh.cncc.processes.matters;

import kh.cncc.processes.desk.TaskHead;

/** The screen of whoever carries out an action: the action, and the decision that it follows from. */
public record ActionPage(TaskHead task, MatterHeader matter, ActionLine action, DecisionPage decision) {}
