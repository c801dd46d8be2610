package kh.cncc.engine.mail;

import java.util.Set;

/** The words of mails. */
public final class MailTexts {

    /** Key of what stands below every mail. */
    public static final String FOOTER = "footer";

    /** Placeholders that every text may use. */
    public static final Set<String> STANDARD = Set.of("name", "link", "lines", "rule", "others", "mails");

    private MailTexts() {}
}
