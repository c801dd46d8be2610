package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Rows and marks of plain tables. */
public final class Tables {

    private Tables() {}

    public static NativeTableHeader head(String... titles) {
        return head(List.of(titles));
    }

    public static NativeTableHeader head(List<String> titles) {
        var row = new NativeTableRow();
        for (String title : titles) {
            var cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    /** A table that becomes a list on a phone, where each cell says its own title, unless that is all it says. */
    public static <T extends NativeTable> T stacked(T table, List<String> titles, List<NativeTableRow> rows) {
        var body = new NativeTableBody();
        for (NativeTableRow row : rows) {
            List<Component> cells = row.getChildren().toList();
            for (int i = 1; i < cells.size(); i++) {
                Element cell = cells.get(i).getElement();
                if (!cell.getTextRecursively().equals(titles.get(i))) {
                    cell.setAttribute("data-title", titles.get(i));
                }
            }
            body.add(row);
        }
        table.addClassNames("figures-table", "stacked");
        table.add(head(titles), body);
        return table;
    }

    /** A heading cell first, then the others. */
    public static NativeTableRow row(NativeTableHeaderCell first, Component... cells) {
        first.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(first);
        row.add(cells);
        return row;
    }

    /** A word with its symbol and its colour. */
    public static Span status(String style, String word) {
        return Blocks.part(word, "status", style);
    }
}
