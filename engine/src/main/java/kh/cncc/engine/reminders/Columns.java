package kh.cncc.engine.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was worked out in Java, as columns that go into one statement as arrays. */
final class Columns {

    private Columns() {}

    /** Of which kind the steps are that have open tasks. */
    static final class Steps {
        private final List<String[]> rows = new ArrayList<>();

        void add(String definitionId, String step, String kind) {
            rows.add(new String[] {definitionId, step, kind});
        }

        Stream<Object> arrays() {
            return Stream.of(0, 1, 2).map(column -> texts(rows, row -> row[column]));
        }
    }

    /** The level of the seats that have open tasks. */
    static final class Places {
        private record Row(long seat, String level) {}

        private final List<Row> rows = new ArrayList<>();

        void add(long seat, String level) {
            rows.add(new Row(seat, level));
        }

        Stream<Object> arrays() {
            return Stream.of(numbers(rows, Row::seat), texts(rows, Row::level));
        }
    }

    /** Which officials the words of the table mean for these seats today. */
    static final class People {
        private record Row(long seat, Passage.Occasion occasion, Who who, long official) {}

        private final List<Row> rows = new ArrayList<>();

        void add(long seat, Passage.Occasion occasion, Who who, long official) {
            rows.add(new Row(seat, occasion, who, official));
        }

        Stream<Object> arrays() {
            return Stream.of(
                    numbers(rows, Row::seat),
                    texts(rows, row -> row.occasion().name()),
                    texts(rows, row -> row.who().word()),
                    numbers(rows, Row::official));
        }
    }

    /** A stage and its day. */
    record Moment(Passage.Occasion occasion, Stage stage, LocalDate day) {}

    /** The stages that have come, by level, kind of task and due date. */
    static final class Moments {
        private record Row(String level, String kind, LocalDate due, Moment moment) {
            Stage stage() {
                return moment.stage();
            }
        }

        private final List<Row> rows = new ArrayList<>();

        void add(String level, String kind, LocalDate due, Moment moment) {
            rows.add(new Row(level, kind, due, moment));
        }

        Stream<Object> arrays() {
            return Stream.of(
                    texts(rows, Row::level),
                    texts(rows, Row::kind),
                    days(rows, Row::due),
                    texts(rows, row -> row.moment().occasion().name()),
                    days(rows, row -> row.moment().day()),
                    texts(rows, row -> row.stage().name()),
                    counts(rows, row -> row.stage().round()),
                    counts(rows, row -> row.stage().rounds()),
                    counts(rows, row -> row.stage().offset()),
                    texts(rows, row -> row.stage().who().word()),
                    texts(rows, row -> row.stage().how().word()),
                    texts(rows, row -> row.stage().words()),
                    counts(rows, row -> row.stage().row()),
                    texts(rows, row -> row.stage().rule().en()),
                    texts(rows, row -> row.stage().rule().km()));
        }
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> Integer[] counts(List<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    private static <T> LocalDate[] days(List<T> rows, Function<T, LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }
}
