package kh.cncc.engine.mail;

import java.util.List;
import java.util.Map;

/**
 * What stands in a mail besides its text.
 *
 * @param values    for the placeholders: text, {@code Words}, or a {@code LocalDate}; written in the recipient's language
 * @param lines     rows of a table, put where the text says {@code {lines}}, else below it
 * @param deadlines days that the recipient's calendar may take over
 */
public record MailContent(Map<String, Object> values, List<MailLine> lines, List<Deadline> deadlines) {

    /** Values only. */
    public static MailContent of(Map<String, Object> values) {
        return new MailContent(values, List.of(), List.of());
    }
}
