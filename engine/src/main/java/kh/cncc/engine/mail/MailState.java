package kh.cncc.engine.mail;

import java.util.Locale;

/** Where a mail is on its way. */
public enum MailState {
    /** To be sent, or to be tried again. */
    WAITING,
    /** On its way to the mail server just now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Somebody has to look at it. */
    FAILED,
    /** There was no need for it any more. */
    DROPPED,
    /** A coordinator called it off. */
    CANCELLED;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
