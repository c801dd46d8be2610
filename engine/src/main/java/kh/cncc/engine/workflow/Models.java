package kh.cncc.engine.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kh.cncc.engine.database.Remembered;
import kh.cncc.engine.language.Words;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Service;

/** Reads the deployed models: for the pictures, and for what a step allows. */
@Service
public class Models {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Remembered<String, String> newest = new Remembered<>();
    private final Map<String, Map<String, StepInfo>> steps = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Words>> names = new ConcurrentHashMap<>();
    private final Map<String, Words> procedureNames = new ConcurrentHashMap<>();
    private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
    private final Map<String, TaskEvents.ProcedureRules> rules = new ConcurrentHashMap<>();

    Models(RepositoryService repository, RuntimeService runtime, HistoryService history) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    /** What the version of the model that a task runs on says of its step. */
    public StepInfo step(String definitionId, String step) {
        StepInfo info = steps.computeIfAbsent(definitionId, this::readSteps).get(step);
        if (info == null) {
            throw new IllegalArgumentException(definitionId + " has no user task " + step);
        }
        return info;
    }

    /** What a version of a model calls the procedure as a whole. */
    public Words procedureName(String definitionId) {
        String key = definitionId.substring(0, definitionId.indexOf(':'));
        return procedureNames.computeIfAbsent(definitionId, any -> {
            BaseElement process = repository.getBpmnModelInstance(definitionId).getModelElementById(key);
            return words(process, properties(process));
        });
    }

    /** The user tasks of the newest version of a procedure, by id, in the order of the model. */
    public Map<String, StepInfo> steps(String procedure) {
        return steps.computeIfAbsent(newest(procedure), this::readSteps);
    }

    /** The picture of the newest version of a procedure, without any case. */
    public Diagram picture(String procedure) {
        String definition = newest(procedure);
        return new Diagram(
                procedure, xml(definition), List.of(), List.of(), names.computeIfAbsent(definition, this::readNames));
    }

    /**
     * The user tasks that are still to come after a step of this version of the model, in their order, as long as nothing is returned: along
     * the default ways of its gateways.
     */
    public List<String> after(String definitionId, String step) {
        return paths.computeIfAbsent(
                definitionId + "/" + step, any -> MainPath.after(repository.getBpmnModelInstance(definitionId), step));
    }

    /** The decision tables that a version of a model names for its due dates and seats. */
    public TaskEvents.ProcedureRules rules(String definitionId) {
        return rules.computeIfAbsent(definitionId, this::readRules);
    }

    /** The picture of where a case is and has been; empty when no procedure was started for it. */
    public Optional<Diagram> diagram(String caseNumber) {
        List<HistoricProcessInstance> found = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1);
        return found.stream().findFirst().map(this::diagram);
    }

    private Diagram diagram(HistoricProcessInstance instance) {
        String definition = instance.getProcessDefinitionId();
        List<String> active =
                instance.getEndTime() == null ? runtime.getActiveActivityIds(instance.getId()) : List.of();
        List<String> done =
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream()
                        .filter(activity -> !activity.isCanceled())
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList();
        return new Diagram(
                instance.getProcessDefinitionKey(),
                xml(definition),
                active.stream().distinct().toList(),
                done,
                names.computeIfAbsent(definition, this::readNames));
    }

    private String newest(String procedure) {
        return newest.get(procedure, this::readNewest);
    }

    private String readNewest(String procedure) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String xml(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, StepInfo> readSteps(String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Map<String, StepInfo> found = new LinkedHashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            Map<String, String> properties = properties(task);
            found.put(
                    task.getId(),
                    new StepInfo(
                            words(task, properties),
                            Optional.ofNullable(task.getCamundaFormKey()).orElse(""),
                            list(properties.get("outcomes")),
                            list(properties.get("returnLevels")),
                            list(properties.get("separateFrom"))));
        }
        return found;
    }

    /** A pool is called as its procedure is, where the Khmer name stands. */
    private Map<String, Words> readNames(String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Map<String, Words> found = new HashMap<>();
        for (Class<? extends BaseElement> named : List.of(FlowElement.class, Lane.class)) {
            for (BaseElement element : model.getModelElementsByType(named)) {
                if (element.getAttributeValue("name") != null) {
                    found.put(element.getId(), words(element, properties(element)));
                }
            }
        }
        for (Participant pool : model.getModelElementsByType(Participant.class)) {
            if (pool.getProcess() != null) {
                found.put(pool.getId(), words(pool, properties(pool.getProcess())));
            }
        }
        return found;
    }

    private TaskEvents.ProcedureRules readRules(String definitionId) {
        String key = definitionId.substring(0, definitionId.indexOf(':'));
        BaseElement process = repository.getBpmnModelInstance(definitionId).getModelElementById(key);
        return TaskEvents.ProcedureRules.of(key, properties(process));
    }

    private static Words words(BaseElement element, Map<String, String> properties) {
        String name = Optional.ofNullable(element.getAttributeValue("name")).orElse(element.getId());
        return new Words(name, properties.getOrDefault("name_km", name));
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> found = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(properties -> properties
                            .getCamundaProperties()
                            .forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue())));
        }
        return found;
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String commaSeparated) {
        return commaSeparated == null || commaSeparated.isBlank()
                ? List.of()
                : Arrays.stream(commaSeparated.split(",")).map(String::strip).toList();
    }
}
