package kh.cncc.engine.reminders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.workflow.TableFile.Row;

/** Finds what is wrong with the rules one by one, and says it so that whoever wrote the table can put it right. */
final class RuleCheck {

    static final List<String> LEVELS = List.of("province", "nation");
    static final List<String> KINDS = List.of("do", "approve");

    /** What a rule may say; each has its mail text in both languages. */
    static final List<String> WORDS = List.of("before", "due", "late", "late-below", "vacant");

    private static final List<String> OCCASIONS = List.of("deadline", "vacant");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern STAGE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,3}");

    /** Stages that the program itself uses. */
    private static final Set<String> TAKEN = Set.of("by-hand");

    private final Problems problems;

    RuleCheck(Problems problems) {
        this.problems = problems;
    }

    void check(List<Row> rows) {
        if (rows.isEmpty()) {
            problems.add(ReminderRules.FILE, 1, "the table has no rules");
        }
        rows.forEach(this::check);
    }

    private void check(Row row) {
        Set<String> columns =
                Set.of("level", "kind", "occasion", "days", "stage", "who", "how", "words", "every", "times", "then");
        if (!row.written().keySet().equals(columns)) {
            tell(row, "the columns are " + sorted(row.written().keySet()) + "; they must be " + sorted(columns));
            return;
        }
        any(row, "level", LEVELS);
        any(row, "kind", KINDS);
        one(row, "occasion", OCCASIONS::contains, OCCASIONS);
        days(row);
        one(row, "stage", name -> STAGE.matcher(name).matches() && !TAKEN.contains(name), List.of());
        one(
                row,
                "who",
                who -> Who.of(who).isPresent(),
                Arrays.stream(Who.values()).map(Who::word).toList());
        one(
                row,
                "how",
                how -> How.of(how).isPresent(),
                Arrays.stream(How.values()).map(How::word).toList());
        one(row, "words", WORDS::contains, WORDS);
        wordsFit(row);
        repetition(row);
        if (words(row.description()).isEmpty()) {
            tell(row, "its description must say in English, then a stroke, then in Khmer what the rule is");
        }
    }

    private void days(Row row) {
        String days = row.text("days");
        boolean vacant = "\"vacant\"".equals(row.text("occasion"));
        if (vacant && !days.isEmpty()) {
            tell(row, "days must be empty for a vacant seat, which is told the same day, and is " + days);
        } else if (!vacant && !WHOLE.matcher(days).matches()) {
            tell(row, "days must be one whole number such as -3, 0 or 5, and is " + orEmpty(days));
        }
    }

    /** Rule: what is said fits the day on which it is said. */
    private void wordsFit(Row row) {
        List<String> fitting = fitting(row);
        Matcher words = QUOTED.matcher(row.text("words"));
        if (words.matches() && WORDS.contains(words.group(1)) && !fitting.contains(words.group(1))) {
            tell(row, "the words " + words.group(1) + " do not fit its day; fitting are " + String.join(", ", fitting));
        }
    }

    private static List<String> fitting(Row row) {
        String days = row.text("days");
        if ("\"vacant\"".equals(row.text("occasion"))) {
            return List.of("vacant");
        }
        if (!WHOLE.matcher(days).matches()) {
            return WORDS;
        }
        return switch (Integer.signum(Integer.parseInt(days))) {
            case -1 -> List.of("before");
            case 0 -> List.of("due");
            default -> List.of("late", "late-below");
        };
    }

    private void repetition(Row row) {
        List<String> columns = List.of("every", "times", "then");
        List<String> given =
                columns.stream().filter(column -> !row.text(column).isEmpty()).toList();
        if (given.isEmpty()) {
            return;
        }
        if (given.size() < columns.size()) {
            tell(
                    row,
                    "a rule that is repeated says every, times and then; here is only " + String.join(" and ", given));
            return;
        }
        if ("\"vacant\"".equals(row.text("occasion"))) {
            tell(row, "a vacant seat is told once, so every, times and then must be empty");
        }
        for (String column : List.of("every", "times")) {
            String number = row.text(column);
            if (!WHOLE.matcher(number).matches() || Integer.parseInt(number) < 1) {
                tell(row, column + " must be a whole number of at least 1, and is " + number);
            }
        }
        one(
                row,
                "then",
                who -> Who.of(who).isPresent(),
                Arrays.stream(Who.values()).map(Who::word).toList());
        if (row.text("then").equals(row.text("who"))) {
            tell(row, "then must be somebody else than who, or it would go on and on");
        }
    }

    private void one(Row row, String column, Predicate<String> known, List<String> words) {
        String written = row.text(column);
        Matcher quoted = QUOTED.matcher(written);
        if (!quoted.matches()) {
            tell(row, column + " must be one word in quotation marks, and is " + orEmpty(written));
        } else if (!known.test(quoted.group(1))) {
            unknown(row, column, quoted.group(1), words);
        }
    }

    private void any(Row row, String column, List<String> words) {
        String written = row.text(column);
        if (written.isEmpty()) {
            return;
        }
        for (String part : written.split(",")) {
            Matcher quoted = QUOTED.matcher(part.strip());
            if (!quoted.matches()) {
                tell(row, column + " must be empty, or words in quotation marks, and is " + written);
            } else if (!words.contains(quoted.group(1))) {
                unknown(row, column, quoted.group(1), words);
            }
        }
    }

    private void unknown(Row row, String column, String word, List<String> words) {
        tell(
                row,
                "unknown " + column + " " + word + (words.isEmpty() ? "" : "; known are " + String.join(", ", words)));
    }

    private void tell(Row row, String reason) {
        problems.add(ReminderRules.FILE, row.number(), "rule " + row.number() + " (" + row.id() + "): " + reason);
    }

    private static String orEmpty(String written) {
        return written.isEmpty() ? "empty" : written;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** What a rule says of itself: English, a stroke, Khmer. */
    static Optional<Words> words(String description) {
        List<String> parts =
                Stream.of(description.split(" / ", 2)).map(String::strip).toList();
        return parts.size() == 2 && parts.stream().noneMatch(String::isEmpty)
                ? Optional.of(new Words(parts.getFirst(), parts.getLast()))
                : Optional.empty();
    }
}
