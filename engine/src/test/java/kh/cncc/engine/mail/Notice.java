package kh.cncc.engine.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Official;
import org.springframework.boot.test.context.TestComponent;

/** A kind of mail for tests. What it says follows from its values: a day makes a calendar entry, {@code gone} leaves nothing to say. */
@TestComponent
public class Notice implements MailKind {

    @Override
    public String key() {
        return "notice";
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("step", "day");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        Map<String, String> values = mail.values();
        if (values.containsKey("gone")) {
            return Optional.empty();
        }
        if (values.containsKey("bug")) {
            throw new IllegalStateException("a bug");
        }
        String step = values.getOrDefault("step", "Compile provincial report");
        String day = values.get("day");
        return Optional.of(new MailContent(
                Map.of("step", step, "day", day == null ? "" : LocalDate.parse(day)),
                List.of(new MailLine(
                        new Words("Compile <Battambang>", "ចងក្រង <បាត់ដំបង>"), "task/17", LocalDate.of(2026, 11, 6))),
                day == null
                        ? List.of()
                        : List.of(new Deadline(
                                "task-17",
                                new Words("Compile; report, Battambang", step),
                                LocalDate.parse(day),
                                "task/17"))));
    }
}
