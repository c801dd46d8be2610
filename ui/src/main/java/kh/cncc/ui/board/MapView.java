package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.LateGroup;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.board.TileMap.Tile;
import org.jspecify.annotations.Nullable;

/** Where in the country work is late, as a picture and as a table. */
@Route(BoardNavigation.MAP)
@PermitAll
class MapView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Board board;
    private final transient LateTasks late;
    private final transient CurrentOfficial current;

    MapView(Board board, LateTasks late, CurrentOfficial current) {
        this.board = board;
        this.late = late;
        this.current = current;
        getContent().addClassNames("page", "board");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.actor();
        Map<String, LateGroup> groups =
                late.ofProvinces(actor).stream().collect(Collectors.toMap(LateGroup::key, Function.identity()));
        List<Tile> tiles = board.provinces(actor).stream()
                .map(area -> tile(area, groups.get(area.code())))
                .toList();
        getContent().removeAll();
        getContent()
                .add(
                        new H1(text("board.map")),
                        BoardNavigation.links(BoardNavigation.MAP),
                        new Paragraph(text("board.map.why")),
                        new TileMap(tiles),
                        new H2(text("board.map.table")),
                        table(tiles));
    }

    private static Tile tile(Area area, @Nullable LateGroup group) {
        return group == null
                ? new Tile(area.code(), area.name(), 0, 0)
                : new Tile(area.code(), area.name(), group.tasks(), group.daysLate());
    }

    private static NativeTable table(List<Tile> tiles) {
        return Tables.stacked(
                new NativeTable(),
                List.of(text("board.area"), text("reporting.state"), text("board.lateTasks"), text("board.latest")),
                tiles.stream()
                        .sorted(Comparator.comparingInt(Tile::late).reversed())
                        .map(tile -> {
                            var name = new NativeTableHeaderCell();
                            name.add(new Anchor(BoardNavigation.late(tile.area()), Languages.read(tile.name())));
                            return Tables.row(
                                    name,
                                    new NativeTableCell(Tables.status(tile.style(), tile.word())),
                                    new NativeTableCell(Blocks.part("" + tile.late(), "number")),
                                    new NativeTableCell(
                                            tile.late() == 0 ? "–" : text("board.workingDays", tile.daysLate())));
                        })
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return text("board.map") + " · " + text("app.short");
    }
}
