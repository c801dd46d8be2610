package kh.cncc.engine.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is told of every user task that the engine opens or takes back, within the engine's own transaction. */
public interface TaskEvents {

    /** A user task began. */
    void opened(Opened task);

    /** The engine did what it was asked: whatever it opened can be written now, and must be before anyone reads it. */
    void settle();

    /** A user task ended without being done, at a deadline for example. */
    void cancelled(String engineTaskId);

    /**
     * What the model and the instance say of a new task.
     *
     * @param screen    name of the screen that the task is done on
     * @param rules     the procedure's own settings from its model: which decision tables give seats and deadlines
     * @param variables ids and routing facts of the instance, as this task sees them
     * @param own       those that were given to this task alone
     */
    record Opened(
            String engineTaskId,
            String instanceId,
            String definitionId,
            String procedure,
            String step,
            String screen,
            ProcedureRules rules,
            Map<String, @Nullable Object> variables,
            Map<String, @Nullable Object> own) {}

    /** Keys of the decision tables of a procedure. */
    record ProcedureRules(String seats, String deadlines) {

        /** As the properties of the model say; a model that says nothing has tables named after it. */
        static ProcedureRules of(String procedure, Map<String, String> properties) {
            return new ProcedureRules(
                    properties.getOrDefault("seats", procedure + "Seats"),
                    properties.getOrDefault("deadlines", procedure + "Deadlines"));
        }
    }
}
