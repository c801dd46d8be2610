package kh.cncc.engine.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a mail ready to leave, or says why it cannot. */
@Component
class Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final MailComposer composer;
    private final Organisation organisation;
    private final Clock clock;
    private final MailSettings settings;

    Preparation(MailComposer composer, Organisation organisation, Clock clock, MailSettings settings) {
        this.composer = composer;
        this.organisation = organisation;
        this.clock = clock;
        this.settings = settings;
    }

    /** What came of it. */
    sealed interface Result {

        record Ready(MimeMessage message, Letter letter, String address) implements Result {}

        record NoNeed(MailReason reason) implements Result {}

        record NoAddress(MailReason reason, String address) implements Result {}

        record NoWords(String why) implements Result {}
    }

    Result prepare(Attempt attempt) {
        Official recipient = organisation.official(attempt.mail().recipient());
        if (organisation.officialByUsername(recipient.username()).isEmpty()) {
            return new Result.NoNeed(MailReason.RECIPIENT_GONE);
        }
        try {
            Optional<Letter> letter = composer.compose(attempt.mail(), recipient);
            return letter.isEmpty()
                    ? new Result.NoNeed(MailReason.NOTHING_LEFT)
                    : addressed(attempt, letter.get(), recipient);
        } catch (RuntimeException | MessagingException e) {
            // One mail that cannot be worded must not keep the others back.
            LOG.error(
                    "Mail {} of kind {} could not be worded",
                    attempt.id().value(),
                    attempt.mail().kind(),
                    e);
            return new Result.NoWords(e.getClass().getSimpleName());
        }
    }

    private Result addressed(Attempt attempt, Letter letter, Official recipient) throws MessagingException {
        String given = recipient.email();
        if (given == null || given.isBlank()) {
            return new Result.NoAddress(MailReason.NO_ADDRESS, "");
        }
        Optional<InternetAddress> address = Envelope.address(given);
        if (address.isEmpty()) {
            return new Result.NoAddress(MailReason.BAD_ADDRESS, given);
        }
        String id = attempt.messageId(MailSettings.host(composer.address()));
        MimeMessage message = Envelope.of(letter, address.get(), id, settings, composer.address(), clock.instant());
        return new Result.Ready(message, letter, address.get().getAddress());
    }
}
