package kh.cncc.processes.desk;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The task that a screen is opened for.
 *
 * @param seat         the seat the task belongs to, and {@code as} what the reader acts for it
 * @param outcomes     words of the buttons, in their order
 * @param next         the step that follows where nothing is returned; null after the last
 * @param returnLevels where it may be returned to
 */
public record TaskHead(
        TaskId id,
        String step,
        Words stepName,
        LocalDate dueOn,
        boolean overdue,
        Seat seat,
        Standing as,
        List<String> outcomes,
        @Nullable Words next,
        List<ReturnLevel> returnLevels) {

    public record ReturnLevel(String step, Words name) {}
}
