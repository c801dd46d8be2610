package kh.cncc.engine.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks the deployed decision tables. */
@Service
public class DecisionTables {

    private final ObjectProvider<DecisionService> decisions;

    /** Tables change by deployment only, which is at start-up; reading one costs more than the step that asks. */
    private final Map<Question, Optional<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    private record Question(String decision, Map<String, Object> inputs) {}

    DecisionTables(ObjectProvider<DecisionService> decisions) {
        this.decisions = decisions;
    }

    /**
     * The outputs of the one rule that fits.
     *
     * @throws IllegalStateException when no rule or more than one fits: the table is wrong, not the input
     */
    public Map<String, Object> only(String decision, Map<String, Object> inputs) {
        return atMostOne(decision, inputs)
                .orElseThrow(() -> new IllegalStateException("0 rules of " + decision + " fit " + inputs));
    }

    /**
     * The outputs of the one rule that fits, if one does.
     *
     * @throws IllegalStateException when more than one fits
     */
    public Optional<Map<String, Object>> atMostOne(String decision, Map<String, Object> inputs) {
        return answers.computeIfAbsent(new Question(decision, Map.copyOf(inputs)), this::ask);
    }

    private Optional<Map<String, Object>> ask(Question question) {
        String decision = question.decision();
        Map<String, Object> inputs = question.inputs();
        List<Map<String, Object>> rules = decisions
                .getObject()
                .evaluateDecisionTableByKey(decision)
                .variables(inputs)
                .evaluate()
                .getResultList();
        if (rules.size() > 1) {
            throw new IllegalStateException(rules.size() + " rules of " + decision + " fit " + inputs);
        }
        return rules.stream().findFirst().map(Map::copyOf);
    }
}
