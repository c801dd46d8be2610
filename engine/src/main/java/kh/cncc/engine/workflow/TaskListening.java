package kh.cncc.engine.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Hangs one listener on every user task of every model, so that no model has to name it. */
class TaskListening extends AbstractBpmnParseListener {

    private static final String RULES = "cncc.rules";

    private final TaskEvents events;

    TaskListening(TaskEvents events) {
        this.events = events;
    }

    @Override
    public void parseProcess(
            Element process, org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity definition) {
        Map<String, String> properties = new HashMap<>();
        Element extensions = process.element("extensionElements");
        Element list = extensions == null ? null : extensions.element("properties");
        if (list != null) {
            list.elements("property").forEach(p -> properties.put(p.attribute("name"), p.attribute("value")));
        }
        definition.setProperty(RULES, TaskEvents.ProcedureRules.of(definition.getKey(), properties));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition definition = behavior.getTaskDefinition();
            definition.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, task -> events.opened(opened(task, rules(activity))));
            definition.addTaskListener(TaskListener.EVENTNAME_DELETE, task -> events.cancelled(task.getId()));
        }
    }

    /**
     * The engine works out what a step is given in the scope around it. A step done several times has none of its own there, so that it
     * would not know which of them it is.
     */
    @Override
    public void parseIoMapping(Element extensions, ActivityImpl activity, IoMapping inputOutput) {
        activity.setScope(true);
    }

    /** Asked when a task begins: while its tasks are parsed, the process itself is not parsed to its end. */
    private static TaskEvents.ProcedureRules rules(ActivityImpl activity) {
        return Objects.requireNonNull(
                (TaskEvents.ProcedureRules) activity.getProcessDefinition().getProperty(RULES));
    }

    private static TaskEvents.Opened opened(DelegateTask task, TaskEvents.ProcedureRules rules) {
        Map<String, @Nullable Object> variables =
                new HashMap<>(task.getExecution().getVariables());
        String definitionId = task.getProcessDefinitionId();
        return new TaskEvents.Opened(
                task.getId(),
                task.getProcessInstanceId(),
                definitionId,
                definitionId.substring(0, definitionId.indexOf(':')),
                task.getTaskDefinitionKey(),
                formKey(task),
                rules,
                variables,
                own((ExecutionEntity) task.getExecution()));
    }

    /** What a step was given by its own input, or by being one of several, and what the instance as a whole does not have. */
    private static Map<String, @Nullable Object> own(ExecutionEntity task) {
        Map<String, @Nullable Object> own = new HashMap<>();
        for (ExecutionEntity scope = task; scope.getParent() != null; scope = scope.getParent()) {
            scope.getVariablesLocal().forEach(own::putIfAbsent);
        }
        return own;
    }

    private static String formKey(DelegateTask task) {
        var entity = (org.camunda.bpm.engine.impl.persistence.entity.TaskEntity) task;
        var expression = entity.getTaskDefinition().getFormKey();
        return expression == null ? "" : expression.getExpressionText();
    }
}
