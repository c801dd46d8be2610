package kh.cncc.engine.reminders;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kh.cncc.engine.language.Words;

/**
 * A point of the ladder at which somebody is told.
 *
 * @param name   short and lasting; with the round it stands for what goes out once
 * @param round  which time of {@code rounds} it is; the one after the last goes to whom the rule names then
 * @param offset working days after the deadline, negative before it
 * @param words  key of the mail text
 * @param row    of the table, counted from 1
 * @param rule   what the rule says of itself
 */
record Stage(String name, int round, int rounds, int offset, Who who, How how, String words, int row, Words rule) {

    /** Words of the stage at which a repeated rule turns to somebody else. */
    static final String HANDED_UP = "handed-up";

    /** The stages of a rule that is repeated: every so many working days, at most so often, then once to somebody else. */
    List<Stage> repeated(int every, int times, Who then) {
        Stream<Stage> rounds = IntStream.rangeClosed(1, times)
                .mapToObj(number -> at(number, times, offset + (number - 1) * every, who, words));
        return Stream.concat(rounds, Stream.of(at(times + 1, times, offset + times * every, then, HANDED_UP)))
                .toList();
    }

    private Stage at(int number, int times, int day, Who whom, String key) {
        return new Stage(name, number, times, day, whom, how, key, row, rule);
    }
}
