package kh.cncc.engine.workflow;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine keeps of cases that went on: their instances and steps, for the pictures. Who did a task and when is in our own table
 * (decision 0002), so the engine does not keep it a second time. To the database it is the level "activity".
 */
final class StepHistory extends HistoryLevelActivity {

    @Override
    public String getName() {
        return "steps";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return super.isHistoryEventProduced(type, entity)
                && !type.getEntityType().equals(HistoryEventTypes.TASK_INSTANCE_CREATE.getEntityType());
    }
}
