package kh.cncc.engine.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which mails to show, newest first.
 *
 * @param text  part of a recipient's name, of an address, a subject or a case number; empty for all
 * @param state null for all
 * @param day   on which they were written, in Phnom Penh; null for all
 */
public record MailFilter(
        String text, @Nullable MailState state, @Nullable LocalDate day) {

    /** All of them. */
    public static final MailFilter ALL = new MailFilter("", null, null);
}
