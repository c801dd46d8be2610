package kh.cncc.engine.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Rule: a mail says what is so when it leaves, however long it waited. A deadline may have been moved, a seat filled, or the task gone to
 * somebody else; whoever has it then is told where things stand by the next daily run.
 */
@Component
class StillSo {

    /** Words of what is for those who do the task, while its deadline lies ahead; its day belongs in their calendar. */
    static final Set<String> AHEAD = Set.of("before", "due");

    private static final String VACANT = "vacant";

    private final DSLContext db;
    private final Clock clock;

    StillSo(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was told of a task that is open. */
    record Told(ReminderLine line, TaskText.Named task) {

        private String words() {
            return line.words();
        }
    }

    /** For a mail of its own, which does not say either that a deadline lies ahead that is behind. */
    boolean asMail(Told told, OfficialId recipient) {
        boolean behind = AHEAD.contains(told.words()) && told.task().dueOn().isBefore(LocalDate.now(clock));
        return !behind && !of(List.of(told), recipient).isEmpty();
    }

    /** Those of which it is still so. */
    List<Told> of(List<Told> told, OfficialId recipient) {
        LocalDate today = LocalDate.now(clock);
        List<Told> so = told.stream().filter(each -> deadlineIsSo(each, today)).toList();
        // What was told today is meant for the same people still; seats are read again only for what waited longer.
        if (so.stream().noneMatch(each -> each.words().equals(VACANT) || isOlder(each, today))) {
            return so;
        }
        SeatPlan plan = People.on(db, today);
        return so.stream().filter(each -> isMeant(each, recipient, plan)).toList();
    }

    private static boolean deadlineIsSo(Told told, LocalDate today) {
        LocalDate due = told.task().dueOn();
        return switch (told.words()) {
            case "due" -> due.equals(told.line().dueOn());
            case "late", "late-below", Stage.HANDED_UP -> due.isBefore(today);
            default -> true;
        };
    }

    private boolean isOlder(Told told, LocalDate today) {
        return told.line().at().atZone(clock.getZone()).toLocalDate().isBefore(today);
    }

    private static boolean isMeant(Told told, OfficialId recipient, SeatPlan plan) {
        long seat = told.task().seat();
        if (told.words().equals(VACANT) && !plan.vacant(seat)) {
            return false;
        }
        // What a coordinator wrote to somebody is for them, whoever has the task since.
        return told.words().equals(ByHand.STAGE)
                || plan.people(seat, told.line().who()).contains(recipient.value());
    }
}
