package kh.cncc.ui.testing;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.ui.figures.CellEdit;
import kh.cncc.ui.figures.FigureGrid;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Types into the grid of figures as its browser part would, and reads what the program answers. */
public final class GridHand extends ComponentTester<FigureGrid> {

    public GridHand(FigureGrid grid) {
        super(grid);
        answers();
    }

    /** Types one figure over the revision given, and gives what the program says to this cell. */
    public JsonNode type(String row, String cell, String text, int revision) {
        return type(new CellEdit(row, cell, text, text.isEmpty() ? "missing" : "value", revision)).stream()
                .filter(answer -> answer.path("row").asString().equals(row)
                        && answer.path("cell").asString().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    /** One commit of several cells, as a paste is. */
    public List<JsonNode> type(CellEdit... edits) {
        ObjectNode detail = JacksonUtils.createObjectNode();
        detail.put("batch", "test");
        detail.set("changes", JacksonUtils.getMapper().valueToTree(List.of(edits)));
        fire("cells", detail);
        return answers();
    }

    /** Gives a reason, an answer, or marks a figure: whatever the event is called. */
    public List<JsonNode> tell(String event, String row, String cell, String text) {
        fire(
                event,
                JacksonUtils.createObjectNode()
                        .put("row", row)
                        .put("cell", cell)
                        .put("text", text));
        return answers();
    }

    /** The browser says which cells show something else than what is saved. */
    public void unsaved(CellEdit... cells) {
        ObjectNode detail = JacksonUtils.createObjectNode();
        detail.set("cells", JacksonUtils.getMapper().valueToTree(List.of(cells)));
        fire("unsaved", detail);
    }

    private void fire(String event, ObjectNode detail) {
        ObjectNode data = JacksonUtils.createObjectNode();
        data.set("event.detail", detail);
        fireDomEvent(new DomEvent(getComponent().getElement(), event, data));
    }

    private List<JsonNode> answers() {
        var internals = getComponent().getUI().orElseThrow().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        List<JsonNode> answers = new ArrayList<>();
        internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("applyResults"))
                .flatMap(call -> call.getParameters().stream())
                .filter(JsonNode.class::isInstance)
                .forEach(results -> ((JsonNode) results).forEach(answers::add));
        return answers;
    }
}
