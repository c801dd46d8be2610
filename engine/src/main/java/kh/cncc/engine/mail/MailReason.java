package kh.cncc.engine.mail;

import java.util.Arrays;
import java.util.Locale;

/** Why a mail waits again, failed, or was dropped. */
public enum MailReason {
    /** The server does not take it now. */
    LATER,
    /** The connection broke, or the program stopped, while it was being sent. */
    UNKNOWN,
    /** The server does not know the address, or will not take this mail. */
    REFUSED,
    /** The official has no address. */
    NO_ADDRESS,
    /** What stands there is no address. */
    BAD_ADDRESS,
    /** It was tried for as long as the installation wants. */
    GAVE_UP,
    /** There is nothing to say any more. */
    NOTHING_LEFT,
    /** The official is no longer active. */
    RECIPIENT_GONE,
    /** The program does not know how to word it, or could not: a bug, or a missing text. */
    NO_WORDS;

    /** As it stands in the database, and in the keys of the words for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MailReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
