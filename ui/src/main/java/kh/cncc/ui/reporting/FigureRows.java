package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.CellChange.Part;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.figures.FigureSheet;
import kh.cncc.ui.figures.FigureSheet.Cell;
import kh.cncc.ui.figures.FigureSheet.Group;
import kh.cncc.ui.figures.FigureSheet.Row;

/**
 * Lays figures out as rows of the grid, and knows again which figure a cell of the grid is. A fraction that is given by sex
 * takes three rows, since each of its splits has a numerator and a denominator.
 */
final class FigureRows {

    /** One figure, or a part of it. */
    record Place(MechanismId unit, Indicator indicator, Split split, Part part) {}

    /** A cell of the grid. */
    record Address(String row, String cell) {}

    private final FigureCells cells;
    private final boolean severalUnits;
    private final Map<Address, Place> places = new LinkedHashMap<>();

    /** @param severalUnits whether figures of several departments stand in one grid */
    FigureRows(FigureCells cells, boolean severalUnits) {
        this.cells = cells;
        this.severalUnits = severalUnits;
    }

    /** To type into. */
    FigureSheet toEnter(List<FigureTable> tables) {
        List<Group> groups = new ArrayList<>();
        for (FigureTable table : tables) {
            for (FigureTable.Row row : table.rows()) {
                String title = title(table, row.indicator());
                if (groups.isEmpty() || !groups.getLast().title().equals(title)) {
                    groups.add(new Group(title, new ArrayList<>()));
                }
                groups.getLast().rows().addAll(rows(table, row));
            }
        }
        return new FigureSheet(false, false, groups);
    }

    private String title(FigureTable table, Indicator indicator) {
        String domain = Languages.read(indicator.domain());
        return severalUnits ? Languages.read(table.unitName()) + " · " + domain : domain;
    }

    /** To read, department by department. */
    FigureSheet toRead(List<FigureTable> tables, boolean pinnable) {
        List<Group> groups = tables.stream()
                .map(table -> new Group(
                        Languages.read(table.unitName()),
                        table.rows().stream()
                                .flatMap(row -> rows(table, row).stream())
                                .toList()))
                .toList();
        return new FigureSheet(true, pinnable, groups);
    }

    /** Which figure this cell is; empty when a browser makes one up. */
    Optional<Place> place(String row, String cell) {
        return Optional.ofNullable(places.get(new Address(row, cell)));
    }

    /** Where the figure as a whole stands. */
    Optional<Address> address(MechanismId unit, IndicatorId indicator, Split split) {
        return address(place ->
                place.unit().equals(unit) && place.indicator().id().equals(indicator) && place.split() == split);
    }

    /** The same by the codes in an address, of whichever department gives it. */
    Optional<Address> address(String indicator, String split) {
        return address(place -> place.indicator().code().equals(indicator)
                && place.split().code().equals(split));
    }

    private Optional<Address> address(Predicate<Place> which) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().part() == Part.VALUE && which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Row> rows(FigureTable table, FigureTable.Row row) {
        Indicator indicator = row.indicator();
        String id = table.unit().value() + "/" + indicator.code();
        if (indicator.type().isFraction()) {
            return row.cells().stream()
                    .map(cell -> fraction(
                            table,
                            row,
                            cell,
                            indicator.bySex() ? id + "/" + cell.split().code() : id))
                    .toList();
        }
        boolean answer = indicator.type() == ValueType.TEXT || indicator.type() == ValueType.YES_NO;
        Map<String, Cell> shown = new LinkedHashMap<>();
        for (FigureTable.Cell cell : row.cells()) {
            String name = answer ? "text" : cell.split().code();
            places.put(new Address(id, name), new Place(table.unit(), indicator, cell.split(), Part.VALUE));
            shown.put(name, cells.cell(table.unit(), row, cell, Part.VALUE));
        }
        return List.of(shown(row, id, Languages.read(indicator.name()), indicator.bySex(), shown));
    }

    private Row fraction(FigureTable table, FigureTable.Row row, FigureTable.Cell cell, String id) {
        Map<String, Cell> shown = new LinkedHashMap<>();
        for (Part part : List.of(Part.NUMERATOR, Part.DENOMINATOR, Part.VALUE)) {
            String name = name(part);
            places.put(new Address(id, name), new Place(table.unit(), row.indicator(), cell.split(), part));
            shown.put(name, cells.cell(table.unit(), row, cell, part));
        }
        String label = Languages.read(row.indicator().name());
        if (row.indicator().bySex()) {
            label += " – " + text("figures." + cell.split().code());
        }
        return shown(row, id, label, false, shown);
    }

    private static Row shown(FigureTable.Row row, String id, String label, boolean sex, Map<String, Cell> cells) {
        Indicator indicator = row.indicator();
        return new Row(
                id,
                label,
                Languages.read(indicator.unit()),
                indicator.type().code(),
                sex,
                indicator.decimals(),
                row.confirmed() ? "" : text("reporting.figures.unconfirmed"),
                false,
                indicator.numerator() == null ? null : Languages.read(indicator.numerator()),
                indicator.denominator() == null ? null : Languages.read(indicator.denominator()),
                cells);
    }

    private static String name(Part part) {
        return switch (part) {
            case NUMERATOR -> "numerator";
            case DENOMINATOR -> "denominator";
            case VALUE, NOT_APPLICABLE -> "total";
        };
    }
}
