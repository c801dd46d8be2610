package kh.cncc.engine.mail;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a list shows it.
 *
 * @param address    where it went, or would have; null before the first attempt
 * @param subject    as it was sent; null before
 * @param body       as it was sent; null before
 * @param task       which it is about, while it is open and the reader's to do
 * @param caseSeen   whether the reader may open the case that it is about
 * @param place      whose case it is; null of a confidential one
 * @param rule       why it is sent
 * @param others     who else got mail about the same task or case on that day
 * @param nextAt     when it is tried again; null unless it waits
 * @param endedAt    when it came to its end; null before
 * @param reason     why it waits again, failed or was dropped; null when there is nothing to tell
 * @param reply      what the mail server said
 */
public record MailRow(
        MailId id,
        MailState state,
        String kind,
        Words recipient,
        @Nullable String address,
        @Nullable String subject,
        @Nullable String body,
        @Nullable TaskId task,
        @Nullable String caseNumber,
        boolean caseSeen,
        @Nullable Words place,
        Words rule,
        List<Words> others,
        int attempts,
        Instant putAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable MailReason reason,
        @Nullable String reply) {}
