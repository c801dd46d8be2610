package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.cncc.engine.db.tables.records.MailRecord;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where mails are put that are to leave: they commit with what causes them, or not at all. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Keeps a statement below the number of values that one may have. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Clock clock;

    Outbox(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Puts a mail in. The same once-key twice: the first stays, and it is its id that is returned. */
    public MailId put(OutgoingMail mail) {
        return db.insertInto(MAIL)
                .set(row(mail))
                .onConflict(MAIL.ONCE_KEY)
                .doNothing()
                .returningResult(MAIL.ID)
                .fetchOptional(row -> new MailId(row.value1()))
                .orElseGet(() -> first(mail.onceKey()));
    }

    /** Puts many in. Those whose once-key is known already, or comes twice among them, stay away. Returns how many are new. */
    public int putAll(Collection<OutgoingMail> mails) {
        return putRows(mails.stream().map(this::row).toList());
    }

    /** The same, with the moment before which none of an official's leaves; officials without one do not wait. */
    public int putAll(Collection<OutgoingMail> mails, Map<OfficialId, Instant> notBefore) {
        return putRows(mails.stream()
                .map(mail -> {
                    MailRecord row = row(mail);
                    Instant earliest = notBefore.get(mail.recipient());
                    if (earliest != null && earliest.isAfter(clock.instant())) {
                        row.setDueAt(earliest.atOffset(ZoneOffset.UTC));
                    }
                    return row;
                })
                .toList());
    }

    private int putRows(List<MailRecord> rows) {
        int added = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            added += db.insertInto(MAIL)
                    .set(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))
                    .onConflict(MAIL.ONCE_KEY)
                    .doNothing()
                    .execute();
        }
        return added;
    }

    private MailId first(@org.jspecify.annotations.Nullable String onceKey) {
        return db.select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.ONCE_KEY.eq(onceKey))
                .fetchSingle(row -> new MailId(row.value1()));
    }

    private MailRecord row(OutgoingMail mail) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        MailRecord row = new MailRecord();
        row.setToken(UUID.randomUUID());
        row.setRecipientId(mail.recipient().value());
        row.setKind(mail.kind());
        row.setDetails(JSONB.valueOf(JSON.writeValueAsString(mail.values())));
        row.setTaskId(mail.task() == null ? null : mail.task().value());
        row.setCaseId(mail.caseId() == null ? null : mail.caseId().value());
        row.setRuleEn(mail.rule().en());
        row.setRuleKm(mail.rule().km());
        row.setOnceKey(mail.onceKey());
        row.setState("waiting");
        row.setPutAt(now);
        row.setPutOn(LocalDate.now(clock));
        row.setDueAt(now);
        row.setAttempts(0);
        return row;
    }
}
