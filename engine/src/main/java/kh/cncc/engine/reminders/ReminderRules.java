package kh.cncc.engine.reminders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceSection;
import kh.cncc.engine.workflow.TableFile;
import kh.cncc.engine.workflow.TableFile.Fit;
import kh.cncc.engine.workflow.TableFile.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of the installation that says who is told when. Read and checked with the reference files; asked once per question. */
@Component
class ReminderRules implements ReferenceSection {

    static final String FILE = "reminders.dmn";

    private volatile Map<Kind, Ladder> ladders = Map.of();

    /** What a ladder depends on. */
    record Kind(String level, String task) {}

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        String xml = files.text(FILE, problems);
        if (xml == null) {
            return;
        }
        try {
            TableFile table = TableFile.read("reminders", xml);
            boolean before = problems.none();
            new RuleCheck(problems).check(table.rows());
            if (before && problems.none()) {
                Map<Kind, Ladder> read = ladders(table);
                new OverlapCheck(problems).check(read);
                if (problems.none()) {
                    ladders = read;
                }
            }
        } catch (TableFile.Unreadable e) {
            problems.add(FILE, 1, Objects.requireNonNullElse(e.getMessage(), "it cannot be read"));
        }
    }

    /** What the table says for tasks of this kind at this level. */
    Ladder ladder(String level, String task) {
        return Objects.requireNonNull(ladders.get(new Kind(level, task)), "the table of reminders was not read");
    }

    private static Map<Kind, Ladder> ladders(TableFile table) {
        List<Integer> days = table.rows().stream()
                .map(row -> row.text("days"))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .distinct()
                .toList();
        Map<Kind, Ladder> read = new HashMap<>();
        for (String level : RuleCheck.LEVELS) {
            for (String task : RuleCheck.KINDS) {
                List<Stage> stages = new ArrayList<>();
                for (int day : days) {
                    ask(table, level, task, "deadline", day).forEach(fit -> stages.addAll(stages(fit, day)));
                }
                stages.sort(Comparator.comparingInt(Stage::offset));
                List<Stage> vacant = ask(table, level, task, "vacant", null).stream()
                        .map(fit -> stage(fit, 0))
                        .toList();
                read.put(new Kind(level, task), new Ladder(List.copyOf(stages), vacant));
            }
        }
        return Map.copyOf(read);
    }

    private static List<Fit> ask(TableFile table, String level, String task, String occasion, @Nullable Integer days) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("level", level);
        inputs.put("kind", task);
        inputs.put("occasion", occasion);
        inputs.put("days", days);
        return table.ask(inputs);
    }

    private static List<Stage> stages(Fit fit, int day) {
        Stage first = stage(fit, day);
        Object every = fit.outputs().get("every");
        return every == null
                ? List.of(first)
                : first.repeated(
                        ((Number) every).intValue(),
                        ((Number) Objects.requireNonNull(fit.outputs().get("times"))).intValue(),
                        Who.of(text(fit, "then")).orElseThrow());
    }

    private static Stage stage(Fit fit, int day) {
        Row row = fit.row();
        return new Stage(
                text(fit, "stage"),
                1,
                1,
                day,
                Who.of(text(fit, "who")).orElseThrow(),
                How.of(text(fit, "how")).orElseThrow(),
                text(fit, "words"),
                row.number(),
                RuleCheck.words(row.description()).orElseThrow());
    }

    private static String text(Fit fit, String output) {
        return (String) Objects.requireNonNull(fit.outputs().get(output), output);
    }
}
