package kh.cncc.engine.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * A decision table that stands in a file of the installation and not in the program: read row by row, so that what is wrong with it can be
 * told by row, and asked.
 */
public final class TableFile {

    private final List<Row> rows;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<DmnEvaluatedDecisionRule> fitted = new ArrayList<>();

    /**
     * A rule as it is written.
     *
     * @param number  counts from 1, as modellers show it
     * @param written what stands in the columns, by the expression of an input and by the name of an output
     */
    public record Row(int number, String id, String description, Map<String, String> written) {

        /** What stands in a column; empty where nothing does. */
        public String text(String column) {
            return written.getOrDefault(column, "");
        }
    }

    /** A rule that fits, and what it says. */
    public record Fit(Row row, Map<String, @Nullable Object> outputs) {}

    /** The file is no decision table of this name; the message says why. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private TableFile(List<Row> rows, String decision, String xml) {
        this.rows = rows;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> {
            fitted.clear();
            fitted.addAll(event.getMatchingRules());
        });
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param decision id of the decision in the file */
    public static TableFile read(String decision, String xml) throws Unreadable {
        try {
            return new TableFile(rows(decision, xml), decision, xml);
        } catch (ModelException | DmnEngineException e) {
            throw new Unreadable(
                    "it cannot be read as a decision table: "
                            + Optional.ofNullable(e.getCause()).orElse(e).getMessage(),
                    e);
        }
    }

    /** All rules, in the order of the table. */
    public List<Row> rows() {
        return rows;
    }

    /** The rules that fit, in the order of the table. */
    public synchronized List<Fit> ask(Map<String, @Nullable Object> inputs) {
        engine.evaluateDecisionTable(decision, new HashMap<>(inputs));
        return fitted.stream().map(this::fit).toList();
    }

    private Fit fit(DmnEvaluatedDecisionRule rule) {
        Map<String, @Nullable Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .forEach((id, output) ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        Row row = rows.stream()
                .filter(candidate -> candidate.id().equals(rule.getId()))
                .findFirst()
                .orElseThrow();
        return new Fit(row, outputs);
    }

    private static List<Row> rows(String decision, String xml) throws Unreadable {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table ->
                        table.getParentElement().getAttributeValue("id").equals(decision))
                .toList();
        if (tables.size() != 1) {
            throw new Unreadable("it has no decision table with the id " + decision, null);
        }
        DecisionTable table = tables.iterator().next();
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            rows.add(new Row(rows.size() + 1, rule.getId(), description(rule), written(table, rule)));
        }
        return List.copyOf(rows);
    }

    private static Map<String, String> written(DecisionTable table, Rule rule) {
        Map<String, String> written = new HashMap<>();
        var inputs = List.copyOf(rule.getInputEntries());
        int column = 0;
        for (Input input : table.getInputs()) {
            InputEntry entry = inputs.get(column++);
            written.put(input.getInputExpression().getText().getTextContent().strip(), text(entry.getText()));
        }
        var outputs = List.copyOf(rule.getOutputEntries());
        column = 0;
        for (Output output : table.getOutputs()) {
            OutputEntry entry = outputs.get(column++);
            written.put(output.getName(), text(entry.getText()));
        }
        return written;
    }

    private static String description(Rule rule) {
        Description description = rule.getDescription();
        return description == null ? "" : description.getTextContent().strip();
    }

    private static String text(org.camunda.bpm.model.dmn.instance.@Nullable Text text) {
        String content = text == null ? "" : text.getTextContent().strip();
        return content.equals("-") ? "" : content;
    }
}
