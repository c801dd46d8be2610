package kh.cncc.engine.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Follows a model the way that a case takes when nothing is returned, up to where it waits for something that may not happen. */
final class MainPath {

    private final List<String> found = new ArrayList<>();
    private final Set<FlowNode> seen = new HashSet<>();

    private MainPath() {}

    static List<String> after(BpmnModelInstance model, String step) {
        MainPath path = new MainPath();
        if (model.getModelElementById(step) instanceof FlowNode start) {
            path.seen.add(start);
            ways(start).forEach(path::follow);
        }
        return List.copyOf(path.found);
    }

    private void follow(SequenceFlow way) {
        FlowNode node = way.getTarget();
        if (!seen.add(node) || node instanceof EventBasedGateway) {
            return;
        }
        if (node instanceof UserTask) {
            found.add(node.getId());
        }
        ways(node).forEach(this::follow);
    }

    /** The default way out where a choice is made, else all. */
    private static Collection<SequenceFlow> ways(FlowNode node) {
        return node instanceof ExclusiveGateway choice && choice.getDefault() != null
                ? List.of(choice.getDefault())
                : node.getOutgoing();
    }
}
