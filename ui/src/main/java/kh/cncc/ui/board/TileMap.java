package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;

/** The provinces as tiles, each about where it lies, with a word, a symbol and a colour. Each leads to what is late there. */
class TileMap extends UnorderedList {

    private static final long serialVersionUID = 1;

    /** Rule: five working days late is very late. */
    private static final int VERY_LATE = 5;

    /**
     * What a tile says.
     *
     * @param daysLate of the task that is latest
     */
    record Tile(String area, Words name, int late, int daysLate) {

        String style() {
            if (late == 0) {
                return "on-time";
            }
            return daysLate >= VERY_LATE ? "overdue" : "due-soon";
        }

        String word() {
            return text("board.tile." + style());
        }
    }

    TileMap(List<Tile> tiles) {
        addClassName("tiles");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", text("board.map"));
        tiles.forEach(tile -> add(item(tile)));
    }

    private static ListItem item(Tile tile) {
        var link = new Anchor(BoardNavigation.late(tile.area()), "");
        link.addClassNames("tile", tile.style());
        link.setTitle(Languages.read(tile.name()));
        link.add(
                Blocks.part(Languages.read(tile.name()), "tile-name"),
                Blocks.part(tile.area(), "tile-code"),
                Blocks.part(tile.word(), "status", tile.style()),
                Blocks.part(
                        tile.late() == 0
                                ? text("board.tile.none")
                                : text("board.tile.late", tile.late(), tile.daysLate()),
                        "tile-figure"));
        // On a phone the name gives way to the code; those who cannot see the picture hear it in full.
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Languages.read(tile.name()) + ": " + tile.word() + ", "
                                + (tile.late() == 0
                                        ? text("board.tile.none")
                                        : text("board.tile.late", tile.late(), tile.daysLate())));
        var item = new ListItem(link);
        TilePlaces.of(tile.area())
                .ifPresent(place ->
                        item.getStyle().set("grid-column", "" + place.column()).set("grid-row", "" + place.row()));
        return item;
    }
}
