package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.cases.Confidentiality;

/** A table of who sees a matter from when on, as an official reads it: a line for each reader, a column for each confidentiality. */
final class SeeingTable {

    /** The levels on the way up, and what comes last: it was decided. */
    static final List<String> STAGES = List.of(
            "commune", "district", "province", "provincial-council", "secretariat", "national", "council", "decided");

    private SeeingTable() {}

    /**
     * A line of the table.
     *
     * @param has where its task is with the reader; a dash for nowhere
     */
    record Line(String reader, String username, List<String> from, String has) {

        /** Whether the reader sees it once it has come so far. */
        boolean sees(Confidentiality confidentiality, String stage) {
            return switch (from.get(confidentiality.ordinal())) {
                case "always" -> true;
                case "never" -> false;
                case String level -> STAGES.indexOf(stage) >= STAGES.indexOf(level);
            };
        }
    }

    static List<Line> read(String table) {
        List<Line> lines = table.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Line(cells.get(0), cells.get(1), cells.subList(2, 5), cells.get(5)))
                .toList();
        List<String> heading = Arrays.stream(
                        table.lines().findFirst().orElseThrow().split("\\|"))
                .map(String::strip)
                .toList();
        assertThat(heading.subList(2, 5))
                .isEqualTo(Arrays.stream(Confidentiality.values())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        lines.forEach(line -> assertThat(line.from())
                .as(line.reader())
                .allMatch(cell -> cell.equals("always") || cell.equals("never") || STAGES.contains(cell)));
        return lines;
    }
}
