package kh.cncc.engine.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.OfficialId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts into the outbox what is told by mail, in the transaction that writes down that it is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Posting {

    private final Outbox outbox;
    private final Clock clock;
    private final Leaders leaders;
    private final MailWishes wishes;

    Posting(Outbox outbox, Clock clock, Leaders leaders, MailWishes wishes) {
        this.outbox = outbox;
        this.clock = clock;
        this.leaders = leaders;
        this.wishes = wishes;
    }

    /** A mail for each that is mailed at once, and one digest for each official who is told something by digest. */
    void post(List<Passage.Written> written) {
        LocalDate today = LocalDate.now(clock);
        outbox.putAll(written.stream()
                .filter(row -> row.told() && row.how() == How.MAIL)
                .map(Posting::mail)
                .toList());
        Set<Long> digests = written.stream()
                .filter(row -> row.told() && row.how() == How.DIGEST)
                .map(Passage.Written::recipient)
                .collect(Collectors.toCollection(TreeSet::new));
        outbox.putAll(
                digests.stream()
                        .map(official -> DigestMail.mail(official, today))
                        .toList(),
                wishes.digestsNotBefore(digests, today));
    }

    /** One for each leader for whom something waits, or under whom something is late. */
    void postSummaries() {
        LocalDate today = LocalDate.now(clock);
        Set<Long> unwilling = wishes.withoutSummary();
        outbox.putAll(leaders.concerned(today).stream()
                .filter(official -> !unwilling.contains(official))
                .map(official -> WeeklyMail.mail(official, today))
                .toList());
    }

    private static OutgoingMail mail(Passage.Written row) {
        return new OutgoingMail(
                new OfficialId(row.recipient()),
                ReminderMail.key(row.words()),
                Map.of(ReminderMail.ID, String.valueOf(row.id())),
                row.task(),
                row.caseId(),
                row.rule(),
                "reminder:" + row.id());
    }
}
