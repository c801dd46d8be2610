package kh.cncc.engine.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kh.cncc.engine.reminders.Passage.Occasion;

/** The stages whose day has come, reckoned once for each level, kind of task and due date. */
final class Moments {

    private final ReminderRules rules;
    private final StageDays days;
    private final Set<Occasion> occasions;
    private final LocalDate today;
    private final Map<Question, List<Moment>> known = new HashMap<>();
    private final List<Moment> all = new ArrayList<>();

    private record Question(String level, String kind, LocalDate due) {}

    /**
     * A stage on its day.
     *
     * @param number counts from 0 through all of this run
     * @param since  what was written down on this day or later counts as this stage
     * @param past   whether what it says is no longer so: that a deadline lies ahead
     */
    record Moment(
            int number, Occasion occasion, Stage stage, LocalDate due, LocalDate day, LocalDate since, boolean past) {}

    Moments(ReminderRules rules, StageDays days, Set<Occasion> occasions, LocalDate today) {
        this.rules = rules;
        this.days = days;
        this.occasions = occasions;
        this.today = today;
    }

    /** The last first; of those of one day the strongest first. */
    List<Moment> come(String level, String kind, LocalDate due) {
        return known.computeIfAbsent(new Question(level, kind, due), this::reckon);
    }

    private List<Moment> reckon(Question question) {
        Ladder ladder = rules.ladder(question.level(), question.kind());
        List<Moment> come = new ArrayList<>();
        if (occasions.contains(Occasion.DEADLINE)) {
            for (Stage stage : ladder.stages()) {
                LocalDate day = days.day(question.due(), stage.offset());
                if (!day.isAfter(today)) {
                    boolean past = stage.offset() <= 0 && question.due().isBefore(today);
                    come.add(keep(Occasion.DEADLINE, stage, question.due(), day, day, past));
                }
            }
        }
        if (occasions.contains(Occasion.VACANT)) {
            // Told once for each vacancy, whenever that was.
            ladder.vacant()
                    .forEach(stage ->
                            come.add(keep(Occasion.VACANT, stage, question.due(), today, LocalDate.EPOCH, false)));
        }
        come.sort(Comparator.comparing(Moment::day)
                .thenComparing(moment -> moment.stage().offset())
                .reversed()
                .thenComparing(moment -> moment.stage().how())
                .thenComparing(moment -> moment.stage().row()));
        return come;
    }

    private Moment keep(Occasion occasion, Stage stage, LocalDate due, LocalDate day, LocalDate since, boolean past) {
        Moment moment = new Moment(all.size(), occasion, stage, due, day, since, past);
        all.add(moment);
        return moment;
    }

    /** As arrays, in the order of the statement's columns. */
    Stream<Object> columns() {
        return Stream.of(
                numbers(Moment::number),
                dates(Moment::due),
                dates(Moment::since),
                dates(Moment::day),
                texts(moment -> moment.stage().name()),
                numbers(moment -> moment.stage().round()),
                numbers(moment -> moment.stage().rounds()),
                texts(moment -> moment.stage().who().word()),
                texts(moment -> moment.stage().how().word()),
                texts(moment -> moment.stage().words()),
                numbers(moment -> moment.stage().row()),
                texts(moment -> moment.stage().rule().en()),
                texts(moment -> moment.stage().rule().km()));
    }

    private Object numbers(Function<Moment, Integer> column) {
        return all.stream().map(column).toArray(Integer[]::new);
    }

    private Object texts(Function<Moment, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private Object dates(Function<Moment, LocalDate> column) {
        return all.stream().map(column).toArray(LocalDate[]::new);
    }
}
