package kh.cncc.engine.mail;

import java.util.List;

/**
 * A text in both languages, as it is in use.
 *
 * @param placeholders that it may use, in braces
 */
public record MailText(String key, TextVersion english, TextVersion khmer, List<String> placeholders) {

    /** Whether it has a subject of its own. */
    public boolean hasSubject() {
        return !key.equals(MailTexts.FOOTER);
    }
}
