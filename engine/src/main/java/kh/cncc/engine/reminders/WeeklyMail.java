package kh.cncc.engine.reminders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.MailLine;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.OfficialId;
import org.springframework.stereotype.Component;

/** What leaders get once a week: what waits for them, and what is late under them, as it is when the mail leaves. */
@Component
class WeeklyMail implements MailKind {

    static final String KEY = "weekly-summary";
    static final Words RULE = new Words(
            "The weekly summary for leaders, on the first working day of the week",
            "សេចក្ដីសង្ខេបប្រចាំសប្តាហ៍សម្រាប់ថ្នាក់ដឹកនាំ នៅថ្ងៃធ្វើការដំបូងនៃសប្តាហ៍");

    private static final Words EACH_THEIR_OWN =
            new Words("each leader gets their own", "ថ្នាក់ដឹកនាំម្នាក់ៗទទួលបានរបស់ខ្លួន");

    /** Longer lists are read on the screen; the numbers in the mail are of all. */
    private static final int MOST = 30;

    private final Clock clock;
    private final Leaders leaders;
    private final TaskText tasks;

    WeeklyMail(Clock clock, Leaders leaders, TaskText tasks) {
        this.clock = clock;
        this.leaders = leaders;
        this.tasks = tasks;
    }

    static OutgoingMail mail(long official, LocalDate day) {
        return new OutgoingMail(
                new OfficialId(official),
                KEY,
                Map.of(),
                null,
                null,
                RULE,
                KEY + ":" + official + ":" + day.with(DayOfWeek.MONDAY));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("waiting", "late");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        LocalDate today = LocalDate.now(clock);
        var told = leaders.told(recipient.id(), today);
        List<MailLine> lines = Stream.concat(
                        tasks.open(told.waiting(), MOST).stream()
                                .map(task -> task.line(marked(task, "Waits for you: ", "រង់ចាំអ្នក៖ "), true)),
                        tasks.open(told.late(), MOST).stream()
                                .map(task -> task.line(marked(task, "Late: ", "យឺត៖ "), false)))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailContent(
                        Map.of(
                                "waiting",
                                String.valueOf(tasks.count(told.waiting())),
                                "late",
                                String.valueOf(tasks.count(told.late())),
                                "others",
                                EACH_THEIR_OWN),
                        lines,
                        List.of()));
    }

    private static Words marked(TaskText.Named task, String en, String km) {
        return new Words(en + task.words().en(), km + task.words().km());
    }
}
