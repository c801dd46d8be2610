package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.records.MailRecord;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mails that wait, taken one at a time, by as many nodes as there are.
 *
 * <p>Every method commits by itself: what is being sent is known to the database before the mail server hears of it, and what became of
 * it right after.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailQueue {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final DSLContext db;
    private final Clock clock;
    private final ServerState server;
    private final MailSettings settings;

    MailQueue(DSLContext db, Clock clock, ServerState server, MailSettings settings) {
        this.db = db;
        this.clock = clock;
        this.server = server;
        this.settings = settings;
    }

    /** What asking for the next mail gave. */
    sealed interface Next {
        record One(Attempt attempt) implements Next {}

        record Nothing() implements Next {}

        /** Enough have left in this minute. */
        record Enough() implements Next {}
    }

    /** A node that took a mail and was not heard of since may have sent it or not; it is sent again, under the same Message-ID. */
    int takeUpLost() {
        return db.update(MAIL)
                .set(MAIL.STATE, "waiting")
                .setNull(MAIL.CLAIM)
                .setNull(MAIL.LEASE_UNTIL)
                .set(MAIL.REASON, MailReason.UNKNOWN.code())
                .where(MAIL.STATE.eq(DSL.inline("sending")))
                .and(MAIL.LEASE_UNTIL.lt(DSL.currentOffsetDateTime()))
                .execute();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean anyDue() {
        return db.fetchExists(DSL.selectOne().from(MAIL).where(due()));
    }

    /** Takes the next mail that is due, so that no other node does. */
    Next take() {
        UUID claim = UUID.randomUUID();
        Optional<Attempt> taken = db.update(MAIL)
                .set(MAIL.STATE, "sending")
                .set(MAIL.CLAIM, claim)
                .set(MAIL.LEASE_UNTIL, leaseEnd())
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .where(MAIL.ID.eq(DSL.select(MAIL.ID)
                        .from(MAIL)
                        .where(due())
                        .orderBy(MAIL.DUE_AT, MAIL.ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returningResult(
                        MAIL.ID,
                        MAIL.TOKEN,
                        MAIL.RECIPIENT_ID,
                        MAIL.KIND,
                        MAIL.DETAILS,
                        MAIL.TASK_ID,
                        MAIL.CASE_ID,
                        MAIL.RULE_EN,
                        MAIL.RULE_KM,
                        MAIL.ONCE_KEY,
                        MAIL.PUT_AT,
                        MAIL.ATTEMPTS)
                .fetchOptional(row -> attempt(row, claim));
        if (taken.isEmpty()) {
            return new Next.Nothing();
        }
        if (!server.takeFromThisMinute(settings.perMinute())) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return new Next.Enough();
        }
        return new Next.One(taken.get());
    }

    /** The server took it. */
    void sent(Attempt attempt, Letter letter, String address) {
        ended(attempt, "sent")
                .setNull(MAIL.REASON)
                .setNull(MAIL.REPLY)
                .set(MAIL.ADDRESS, address)
                .set(MAIL.LANGUAGE, letter.language().getLanguage())
                .set(MAIL.SUBJECT, letter.subject())
                .set(MAIL.BODY, letter.text())
                .where(held(attempt))
                .execute();
    }

    /** It cannot be sent as it is; somebody has to look at it. */
    void failed(Attempt attempt, MailReason reason, @Nullable String reply, @Nullable String address) {
        ended(attempt, "failed")
                .set(MAIL.REASON, reason.code())
                .set(MAIL.REPLY, reply)
                .set(MAIL.ADDRESS, address)
                .where(held(attempt))
                .execute();
    }

    /** There is no need for it any more. */
    void dropped(Attempt attempt, MailReason reason) {
        ended(attempt, "dropped")
                .set(MAIL.REASON, reason.code())
                .where(held(attempt))
                .execute();
        server.giveBackToThisMinute();
    }

    /** Not now; again after a while, or given up after a long one. */
    void later(Attempt attempt, MailReason reason, String reply, @Nullable String address) {
        Instant now = clock.instant();
        if (attempt.putAt().plus(settings.giveUpAfter()).isBefore(now)) {
            failed(attempt, MailReason.GAVE_UP, reply, address);
            return;
        }
        db.update(MAIL)
                .set(MAIL.STATE, "waiting")
                .setNull(MAIL.CLAIM)
                .setNull(MAIL.LEASE_UNTIL)
                .set(MAIL.DUE_AT, at(now.plus(BackOff.MAIL.after(attempt.number()))))
                .set(MAIL.REASON, reason.code())
                .set(MAIL.REPLY, reply)
                .set(MAIL.ADDRESS, address)
                .where(held(attempt))
                .execute();
    }

    /** A server that refuses everybody is not believed: these wait again. */
    void notRefusedAfterAll(Collection<Attempt> attempts, String reply) {
        Instant now = clock.instant();
        for (Attempt attempt : attempts) {
            db.update(MAIL)
                    .set(MAIL.STATE, "waiting")
                    .setNull(MAIL.ENDED_AT)
                    .set(MAIL.DUE_AT, at(now.plus(BackOff.MAIL.after(attempt.number()))))
                    .set(MAIL.REASON, MailReason.LATER.code())
                    .set(MAIL.REPLY, reply)
                    .where(MAIL.ID.eq(attempt.id().value()))
                    .and(MAIL.STATE.eq("failed"))
                    .and(MAIL.ATTEMPTS.eq(attempt.number()))
                    .execute();
        }
    }

    private UpdateSetMoreStep<MailRecord> ended(Attempt attempt, String state) {
        return db.update(MAIL)
                .set(MAIL.STATE, state)
                .setNull(MAIL.CLAIM)
                .setNull(MAIL.LEASE_UNTIL)
                .set(MAIL.ENDED_AT, at(clock.instant()));
    }

    /** Whoever was thought dead and is not, writes no result over that of somebody else. */
    private static Condition held(Attempt attempt) {
        return MAIL.ID.eq(attempt.id().value()).and(MAIL.CLAIM.eq(attempt.claim()));
    }

    private Condition due() {
        return MAIL.STATE.eq(DSL.inline("waiting")).and(MAIL.DUE_AT.le(at(clock.instant())));
    }

    private org.jooq.Field<OffsetDateTime> leaseEnd() {
        Duration lease = settings.lease();
        return DSL.field("now() + {0} * interval '1 millisecond'", OffsetDateTime.class, DSL.inline(lease.toMillis()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** What is to be said to whom, of a row of mails. */
    static OutgoingMail outgoing(Record row) {
        Long task = row.get(MAIL.TASK_ID);
        Long caseId = row.get(MAIL.CASE_ID);
        return new OutgoingMail(
                new OfficialId(row.get(MAIL.RECIPIENT_ID)),
                row.get(MAIL.KIND),
                JSON.readValue(row.get(MAIL.DETAILS).data(), VALUES),
                task == null ? null : new TaskId(task),
                caseId == null ? null : new CaseId(caseId),
                new Words(row.get(MAIL.RULE_EN), row.get(MAIL.RULE_KM)),
                row.get(MAIL.ONCE_KEY));
    }

    private static Attempt attempt(Record row, UUID claim) {
        return new Attempt(
                new MailId(row.get(MAIL.ID)),
                row.get(MAIL.TOKEN),
                outgoing(row),
                row.get(MAIL.PUT_AT).toInstant(),
                row.get(MAIL.ATTEMPTS),
                claim);
    }
}
