package kh.cncc.engine.supervision;

import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.SeatId;

/** A task of somebody for whose work the official answers, and the seat for which they do. */
record Charge(TaskId task, CaseId caseId, SeatId seat, String step, boolean open, HeldSeat as) {}
