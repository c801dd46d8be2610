package kh.cncc.engine.reminders;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reminders.ReminderRules.Kind;

/** Rule: nobody is told twice on one day about one task, and a stage has one day, or "once" could not be said of it. */
final class OverlapCheck {

    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    OverlapCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Map<Kind, Ladder> ladders) {
        ladders.values().forEach(ladder -> {
            check(ladder.stages());
            check(ladder.vacant());
        });
    }

    private record Moment(Who who, int offset) {}

    private record Name(String name, int round) {}

    private void check(List<Stage> stages) {
        Map<Moment, Stage> byDay = new HashMap<>();
        Map<Name, Stage> byName = new HashMap<>();
        for (Stage stage : stages) {
            Stage same = byDay.putIfAbsent(new Moment(stage.who(), stage.offset()), stage);
            if (same != null) {
                tell(
                        stage,
                        same,
                        "tells the " + stage.who().word() + " on working day " + stage.offset() + ", as rule "
                                + Math.min(stage.row(), same.row()) + " does");
            }
            Stage twin = byName.putIfAbsent(new Name(stage.name(), stage.round()), stage);
            if (twin != null && twin.offset() != stage.offset()) {
                tell(
                        stage,
                        twin,
                        "the stage " + stage.name() + " is on working day " + twin.offset() + " and on "
                                + stage.offset() + "; give one of them another name");
            }
        }
    }

    private void tell(Stage one, Stage other, String reason) {
        int row = Math.max(one.row(), other.row());
        String text = "rule " + row + ": " + reason;
        if (told.add(text)) {
            problems.add(ReminderRules.FILE, row, text);
        }
    }
}
