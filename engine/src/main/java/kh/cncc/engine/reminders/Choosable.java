package kh.cncc.engine.reminders;

import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.reminders.Passage.Occasion;

/** The notices of which an official may choose by which way they come. All others come as the rules say. */
enum Choosable {
    /** Of one's own tasks, until the deadline. */
    EARLY,
    /** Of overdue tasks of others, for which one answers. */
    OTHERS;

    /**
     * Rule: nobody chooses away that their own task is overdue, also where they are told it as somebody's superior. What concerns a vacant seat,
     * or is handed up because reminding did not help, waits for them alone and comes as the rules say too.
     *
     * @param theirs whether it is the task of whoever is told
     */
    static Optional<Choosable> of(Moments.Moment moment, boolean theirs) {
        Stage stage = moment.stage();
        if (moment.occasion() == Occasion.VACANT || stage.words().equals(Stage.HANDED_UP)) {
            return Optional.empty();
        }
        if (theirs || Who.DOING.contains(stage.who())) {
            return stage.offset() <= 0 ? Optional.of(EARLY) : Optional.empty();
        }
        return Optional.of(OTHERS);
    }

    /** As the statement knows it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
