package kh.cncc.processes.reporting;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.springframework.stereotype.Service;

/** The figures that a department gives to a report: typed, saved cell by cell, submitted, corrected. */
@Service
public class DepartmentFigures {

    DepartmentFigures() {}

    /** The table of a task that is open for the official. */
    public Page<FigureTable> table(Actor actor, TaskId task) {
        throw new IllegalStateException("not built yet");
    }

    /** A department's figures to read, newest version that the official may see. */
    public FigureTable table(Actor actor, ReportId report, MechanismId unit) {
        throw new IllegalStateException("not built yet");
    }

    /** Saves what was typed, cell by cell. */
    public SaveResult save(Actor actor, TaskId task, List<CellChange> changes) {
        throw new IllegalStateException("not built yet");
    }

    /** Writes down why an unusual figure is right. */
    public SaveResult giveReason(Actor actor, TaskId task, IndicatorId indicator, Split split, String reason) {
        throw new IllegalStateException("not built yet");
    }

    /** Answers a pin. */
    public SaveResult answer(Actor actor, TaskId task, long pin, String answer) {
        throw new IllegalStateException("not built yet");
    }

    /** Hands the figures in. {@code knownIncomplete} says that what is missing is known to be missing. */
    public SubmitResult submit(Actor actor, TaskId task, boolean knownIncomplete) {
        throw new IllegalStateException("not built yet");
    }
}
