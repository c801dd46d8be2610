package kh.cncc.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kh.cncc.ui.base.ElementTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures in a grid made for the keyboard. What is typed is kept in the browser until it is answered by {@link #answer}, so every
 * edit must be answered, and one that repeats what is stored counts as saved.
 */
@Tag("cncc-figures")
@JavaScript("context://cncc/figures-basics.js")
@JavaScript("context://cncc/figures-queue.js")
@JavaScript("context://cncc/figures-messages.js")
@JavaScript("context://cncc/figures-paste.js")
@JavaScript("context://cncc/figures.js")
@StyleSheet("context://cncc/figures.css")
public class FigureGrid extends Component {

    private static final long serialVersionUID = 1;
    private static final String DETAIL = "event.detail";

    /** More cells than the largest sheet has. */
    private static final int MOST_AT_ONCE = 5_000;

    private List<UnsavedCell> unsaved = List.of();

    /** @param storeKey under which the browser keeps what is not yet saved: names the official and the version */
    public FigureGrid(String storeKey) {
        getElement().setAttribute("store-key", "cncc.figures." + storeKey);
        listen("unsaved", detail -> unsaved = unsaved(detail));
    }

    /** Shows these figures; what is being typed is kept. */
    public void show(FigureSheet sheet) {
        ObjectNode table = JacksonUtils.getMapper().valueToTree(sheet);
        table.set("texts", ElementTexts.of("figures."));
        getElement().callJsFunction("setTable", table);
    }

    /** What begins with this can only be read from now on; what was typed stays, so that it can be copied. */
    public void lock(String rows) {
        getElement().callJsFunction("lock", rows);
    }

    /** Tells what became of edits, or what changed elsewhere. */
    public void answer(List<CellResult> results) {
        var array = JacksonUtils.createArrayNode();
        results.forEach(result -> array.add(result.json()));
        unsaved = Stream.concat(
                        unsaved.stream(),
                        results.stream().filter(CellResult::isOpen).map(CellResult::cell))
                .distinct()
                .toList();
        getElement().callJsFunction("applyResults", array);
    }

    /** Puts the cursor into a cell. */
    public void focus(String row, String cell) {
        getElement().callJsFunction("focusCell", row, cell);
    }

    /** One call for everything that was typed or pasted at once. */
    public void onEdits(Consumer<List<CellEdit>> listener) {
        listen("cells", detail -> listener.accept(edits(detail)));
    }

    /** A reason was given for an unusual figure. */
    public void onReason(CellText listener) {
        listen("reason", detail -> listener.accept(text(detail, "row"), text(detail, "cell"), text(detail, "text")));
    }

    /** An answer was given to why a figure was returned. */
    public void onAnswer(CellText listener) {
        listen("answer", detail -> listener.accept(text(detail, "row"), text(detail, "cell"), text(detail, "text")));
    }

    /** A figure was chosen to be returned: row and cell. */
    public void onPin(BiConsumer<String, String> listener) {
        listen("pin", detail -> listener.accept(text(detail, "row"), text(detail, "cell")));
    }

    /** Cells that show something else than what is saved: refused, not decided between two officials, or still on its way.
     * What was refused counts at once; when it is settled, the browser says so. */
    public List<UnsavedCell> unsaved() {
        return unsaved;
    }

    /** The cells that show something else than what is saved are others now. */
    public void onUnsaved(Runnable listener) {
        listen("unsaved", detail -> listener.run());
    }

    /** A cell by its row and name. */
    public record UnsavedCell(String row, String cell) implements Serializable {}

    /** Takes a text that belongs to a cell. */
    @FunctionalInterface
    public interface CellText {
        void accept(String row, String cell, String text);
    }

    private void listen(String event, Consumer<JsonNode> listener) {
        getElement()
                .addEventListener(
                        event, heard -> listener.accept(heard.getEventData().get(DETAIL)))
                .addEventData(DETAIL);
    }

    private static List<UnsavedCell> unsaved(JsonNode detail) {
        List<UnsavedCell> cells = new ArrayList<>();
        detail.path("cells").forEach(cell -> cells.add(new UnsavedCell(text(cell, "row"), text(cell, "cell"))));
        return List.copyOf(cells);
    }

    private static List<CellEdit> edits(JsonNode detail) {
        JsonNode changes = detail.path("changes");
        if (changes.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(changes.size() + " edits at once are none that somebody typed");
        }
        List<CellEdit> edits = new ArrayList<>();
        for (JsonNode change : changes) {
            edits.add(new CellEdit(
                    text(change, "row"),
                    text(change, "cell"),
                    text(change, "text"),
                    text(change, "state"),
                    change.path("revision").asInt(0)));
        }
        return edits;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
