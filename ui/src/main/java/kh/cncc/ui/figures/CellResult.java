package kh.cncc.ui.figures;

import com.vaadin.flow.internal.JacksonUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a change, or a change made elsewhere. The grid changes only what a result speaks of. */
public final class CellResult {

    private final ObjectNode node = JacksonUtils.createObjectNode();

    private CellResult(String row, String cell) {
        node.put("row", row).put("cell", cell);
    }

    /** It is in the database. */
    public static CellResult saved(String row, String cell, String value, String state, int revision) {
        CellResult result = new CellResult(row, cell);
        result.node.put("value", value).put("state", state).put("revision", revision);
        result.node.putNull("problem").putNull("wrong").putNull("warning").putNull("asked");
        return result;
    }

    /** It was refused; what was typed stays in the cell. */
    public static CellResult refused(String row, String cell, int revision, String problem) {
        CellResult result = new CellResult(row, cell);
        result.node.put("revision", revision).put("problem", problem);
        return result;
    }

    /** Somebody else was faster; the official decides between the two values. */
    public static CellResult conflict(
            String row, String cell, int revision, String who, String when, String theirs, String state) {
        CellResult result = new CellResult(row, cell);
        result.node.put("revision", revision);
        result.node
                .putObject("conflict")
                .put("who", who)
                .put("when", when)
                .put("theirs", theirs)
                .put("state", state);
        return result;
    }

    /** What is to be said of a figure that was saved. */
    public static CellResult remark(String row, String cell, FigureSheet.Remark remark, @Nullable String reason) {
        CellResult result = new CellResult(row, cell);
        result.node
                .put("wrong", remark.wrong())
                .put("warning", remark.warning())
                .put("asked", remark.asked())
                .put("reason", reason == null ? "" : reason);
        return result;
    }

    /** The same of a figure of which something else is asked now, though it was not typed itself: it has a new revision. */
    public static CellResult touched(
            String row, String cell, int revision, FigureSheet.Remark remark, @Nullable String reason) {
        CellResult result = remark(row, cell, remark, reason);
        result.node.put("revision", revision);
        return result;
    }

    /** The reason for an unusual figure is in the database. */
    public static CellResult reason(String row, String cell, String reason) {
        CellResult result = new CellResult(row, cell);
        result.node.put("reason", reason);
        return result;
    }

    /** The figure is marked to be returned, answered, or (with null) no longer marked. */
    public static CellResult pin(String row, String cell, FigureSheet.@Nullable Pin pin) {
        CellResult result = new CellResult(row, cell);
        result.node.set("pin", JacksonUtils.getMapper().valueToTree(pin));
        return result;
    }

    /** Another cell of the row that follows from this one. */
    public CellResult withComputed(String cell, String value) {
        node.withArray("computed").addObject().put("cell", cell).put("value", value);
        return this;
    }

    /** What the figure was before it was given back; null when it is the same again. */
    public CellResult withChanged(FigureSheet.@Nullable Changed changed) {
        node.set("changed", JacksonUtils.getMapper().valueToTree(changed));
        return this;
    }

    /** Whether the screen goes on showing something else than what is saved. */
    boolean isOpen() {
        return !node.path("problem").isMissingNode() && !node.path("problem").isNull() || node.has("conflict");
    }

    FigureGrid.UnsavedCell cell() {
        return new FigureGrid.UnsavedCell(
                node.path("row").asString(""), node.path("cell").asString(""));
    }

    JsonNode json() {
        return node;
    }
}
