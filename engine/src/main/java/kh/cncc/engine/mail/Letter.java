package kh.cncc.engine.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words.
 *
 * @param calendar a calendar file, or null
 */
public record Letter(
        Locale language,
        String subject,
        String text,
        String html,
        @Nullable String calendar) {}
