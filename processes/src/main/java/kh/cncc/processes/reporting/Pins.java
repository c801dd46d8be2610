package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.reporting.Figures.UnitKey;

/** Which figures a return is pinned to. */
final class Pins {

    private Pins() {}

    /** Every remark says something and is about a figure of the report. */
    static List<FieldProblem> check(List<Pin> pins, List<FigureTable> tables) {
        Set<UnitKey> asked = new HashSet<>();
        tables.forEach(table -> table.rows()
                .forEach(row -> row.cells()
                        .forEach(cell -> asked.add(
                                new UnitKey(table.unit(), row.indicator().id(), cell.split())))));
        List<FieldProblem> problems = new ArrayList<>();
        for (Pin pin : pins) {
            Texts.required(problems, "pins", pin.remark(), Texts.REMARK);
            if (!asked.contains(key(pin))) {
                problems.add(FieldProblem.of("pins", "problem.pin.elsewhere"));
            }
        }
        return problems;
    }

    /** The pins with those added that came from above and are still unanswered: a return that is passed on loses none. */
    static List<Pin> withOpen(List<Pin> pins, List<CorrectionNote> open, Predicate<MechanismId> about) {
        List<Pin> all = new ArrayList<>(pins);
        Set<UnitKey> known = new HashSet<>();
        pins.forEach(pin -> known.add(key(pin)));
        for (CorrectionNote note : open) {
            for (PinNote pin : note.pins()) {
                if (pin.answer() == null
                        && about.test(pin.unit())
                        && known.add(new UnitKey(pin.unit(), pin.indicator(), pin.split()))) {
                    all.add(new Pin(pin.unit(), pin.indicator(), pin.split(), pin.remark()));
                }
            }
        }
        return all;
    }

    /** Whether something that came back is still unanswered. */
    static boolean unanswered(List<CorrectionNote> open) {
        return open.stream().flatMap(note -> note.pins().stream()).anyMatch(pin -> pin.answer() == null);
    }

    private static UnitKey key(Pin pin) {
        return new UnitKey(pin.unit(), pin.indicator(), pin.split());
    }
}
