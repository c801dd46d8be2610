package kh.cncc.engine.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mail server.
 *
 * @param configured whether this installation has one
 * @param downSince  since when it takes no mail; null when it does
 * @param reply      what it said then
 * @param nextTry    when it is asked again
 */
public record MailServerStatus(
        boolean configured,
        @Nullable Instant downSince,
        @Nullable String reply,
        @Nullable Instant nextTry) {}
