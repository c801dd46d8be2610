package kh.cncc.processes.matters;

import kh.cncc.processes.desk.TaskHead;

/** The screen of whoever was asked for information. */
public record InformationPage(TaskHead task, MatterPage matter, QuestionLine question) {}
