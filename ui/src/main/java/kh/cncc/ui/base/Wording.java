package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Position;
import org.springframework.stereotype.Component;

/** Days, moments and problems as services answer them, in words for whoever reads the window. */
@Component("screenWording")
public class Wording {

    private final Calendar calendar;

    Wording(Calendar calendar) {
        this.calendar = calendar;
    }

    public String problem(FieldProblem problem) {
        return problem(problem.key(), problem.args());
    }

    public String problem(Problem problem) {
        return problem(problem.key(), problem.args());
    }

    private String problem(String key, List<Object> args) {
        return text(key, args.stream().map(this::argument).toArray());
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case BigDecimal number -> calendar.number(number);
            case LocalDate day -> day(day);
            case Integer number -> calendar.number(BigDecimal.valueOf(number));
            case Long number -> calendar.number(BigDecimal.valueOf(number));
            case Words words -> Languages.read(words);
            default -> argument.toString();
        };
    }

    public String day(LocalDate day) {
        return calendar.day(day, Languages.current());
    }

    /** Such as November 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Languages.current()).format(month);
    }

    public String moment(Instant moment) {
        return calendar.moment(moment, Languages.current());
    }

    /** One plain sentence: what is with whom, since when, and until when. */
    public String where(Position position) {
        String key = position.workingDays() == 1 ? "reporting.where.one" : "reporting.where";
        return text(
                position.workingDays() == 0 ? "reporting.where.today" : key,
                Languages.read(position.stepName()),
                Languages.read(position.seat().label()),
                whoActs(position),
                position.workingDays(),
                due(position.dueOn()));
    }

    /** The same sentence for several seats that have the same to do as long; they are listed beneath it. */
    String where(Position position, int seats) {
        String key = position.workingDays() == 1 ? "reporting.where.seats.one" : "reporting.where.seats";
        return text(
                position.workingDays() == 0 ? "reporting.where.seats.today" : key,
                Languages.read(position.stepName()),
                seats,
                position.workingDays(),
                due(position.dueOn()));
    }

    /** A seat and who acts for it. */
    static String seat(Position position) {
        return Languages.read(position.seat().label()) + " (" + whoActs(position) + ")";
    }

    private static String whoActs(Position position) {
        if (position.holder() != null) {
            return Languages.read(position.holder());
        }
        return position.deputy() == null
                ? text("reporting.vacant")
                : text("board.deputy", Languages.read(position.deputy()));
    }

    /** How a due date stands today, in words within a sentence: due tomorrow. */
    public String due(LocalDate on) {
        if (on.equals(calendar.today())) {
            return text("reporting.due.today");
        }
        if (on.equals(calendar.today().plusDays(1))) {
            return text("reporting.due.tomorrow");
        }
        Deadline deadline = calendar.deadline(on);
        String key = deadline.kind() == Deadline.Kind.OVERDUE ? "reporting.due.over" : "reporting.due.in";
        return switch (deadline.workingDays()) {
            case 0 -> text(key + ".none", day(on));
            case 1 -> text(key + ".one", day(on));
            default -> text(key, deadline.workingDays(), day(on));
        };
    }
}
