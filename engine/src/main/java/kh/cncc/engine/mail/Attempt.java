package kh.cncc.engine.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that this node took to send it.
 *
 * @param claim  whoever writes the result must still hold it
 * @param number which attempt this is, from 1
 */
record Attempt(MailId id, UUID token, OutgoingMail mail, Instant putAt, int number, UUID claim) {

    /** The same at every attempt, so that whoever gets the mail twice can tell. */
    String messageId(String host) {
        return "<mail-" + id.value() + "." + token + "@" + host + ">";
    }
}
