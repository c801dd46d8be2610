package kh.cncc.engine.mail;

import org.jspecify.annotations.Nullable;

/**
 * Which mails to show, newest first.
 *
 * @param text  part of a recipient's name, of an address, a subject or a case number; empty for all
 * @param state null for all
 */
public record MailFilter(String text, @Nullable MailState state) {

    /** All of them. */
    public static final MailFilter ALL = new MailFilter("", null);
}
