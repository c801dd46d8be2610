package kh.cncc.engine.inbox;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task that this official may do now.
 *
 * @param subject      what it is about within its case, where a step is done once for each of several things
 * @param outcomes     what may be done with it, by the model
 * @param next         the step that follows where nothing is returned; null after the last
 * @param returnLevels steps that it may be returned to, by the model, with their names
 */
public record OpenTask(
        TaskId id,
        String engineTaskId,
        String procedure,
        String step,
        Words stepName,
        String screen,
        CaseId caseId,
        String caseNumber,
        MechanismId mechanism,
        @Nullable MechanismId unit,
        @Nullable Long subject,
        SeatId seat,
        Standing as,
        Actor actor,
        LocalDate dueOn,
        List<String> outcomes,
        @Nullable Words next,
        List<ReturnLevel> returnLevels) {

    /** A step that the case may be sent back to. */
    public record ReturnLevel(String step, Words name) {}
}
