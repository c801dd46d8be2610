package kh.cncc.engine.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.cncc.engine.mail.Verdict.NoService;
import kh.cncc.engine.mail.Verdict.NotNow;
import kh.cncc.engine.mail.Verdict.Refused;
import kh.cncc.engine.mail.Verdict.Unknown;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads a mail server's refusal: whether it is about this recipient, about this moment, or about us. */
final class Replies {

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final int TRANSACTION_FAILED = 554;
    private static final int PERMANENT = 500;
    private static final int LONGEST = 500;

    /** Such as 5.1.1, no such mailbox. */
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** Groups of enhanced codes that speak of the address, the mailbox, or the mail itself. */
    private static final Set<String> ABOUT_THIS_MAIL = Set.of("1", "2", "6");

    private Replies() {}

    static Verdict read(MessagingException failure) {
        return find(failure, SMTPSenderFailedException.class)
                .<Verdict>map(sender -> new NoService(text(sender)))
                .or(() -> find(failure, SMTPAddressFailedException.class)
                        .map(address -> about(address.getReturnCode(), text(address))))
                .or(() -> find(failure, SMTPSendFailedException.class).map(Replies::aboutCommand))
                .orElseGet(() -> new Unknown(text(failure)));
    }

    private static Verdict aboutCommand(SMTPSendFailedException failure) {
        String command = failure.getCommand() == null ? "" : failure.getCommand();
        return command.startsWith("MAIL") && failure.getReturnCode() >= PERMANENT
                ? new NoService(text(failure))
                : about(failure.getReturnCode(), text(failure));
    }

    /**
     * Rule: only what speaks of this address or this mail ends it. 554 and the codes of policy (5.7) mostly mean that the server does not
     * want us, which is not the recipient's fault and can be put right.
     */
    private static Verdict about(int code, String reply) {
        if (code <= 0) {
            return new Unknown(reply);
        }
        if (code == SERVICE_NOT_AVAILABLE || code == AUTHENTICATION_REQUIRED) {
            return new NoService(reply);
        }
        if (code < PERMANENT) {
            return new NotNow(reply);
        }
        Matcher enhanced = ENHANCED.matcher(reply);
        boolean ends = enhanced.find() ? ABOUT_THIS_MAIL.contains(enhanced.group(1)) : code != TRANSACTION_FAILED;
        return ends ? new Refused(reply) : new NotNow(reply);
    }

    private static <T extends Exception> Optional<T> find(MessagingException failure, Class<T> type) {
        for (Exception link = failure; link != null; link = next(link)) {
            if (type.isInstance(link)) {
                return Optional.of(type.cast(link));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Exception next(Exception link) {
        return link instanceof MessagingException mail ? mail.getNextException() : null;
    }

    /** What was said, on one line and not longer than a person reads. */
    static String text(Exception failure) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (next(failure) instanceof Exception cause && !(cause instanceof MessagingException)) {
            said += ": " + cause.getMessage();
        }
        String line = CONTROL.matcher(said).replaceAll(" ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
