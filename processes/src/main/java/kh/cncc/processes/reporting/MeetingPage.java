package kh.cncc.processes.reporting;

import java.time.LocalDate;
import kh.cncc.processes.desk.TaskHead;

/** The screen on which the monthly meeting is recorded: the date must lie between the two days. */
public record MeetingPage(TaskHead task, ReportHeader report, LocalDate earliest, LocalDate latest) {}
