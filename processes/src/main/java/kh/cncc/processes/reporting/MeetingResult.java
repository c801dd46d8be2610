package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.processes.desk.FieldProblem;

/** What came of recording the meeting. */
public sealed interface MeetingResult permits MeetingResult.Recorded, MeetingResult.Invalid, Stopped {

    record Recorded() implements MeetingResult {}

    /** Fields: heldOn, participants, women, notHeldReason, matters. */
    record Invalid(List<FieldProblem> problems) implements MeetingResult {}
}
