package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MAIL_WISH;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.mail.MailJournal;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How officials wish to be told. Each chooses for themselves and for nobody else. */
@Service
@Transactional
public class MailWishes {

    private final DSLContext db;
    private final Clock clock;
    private final MailJournal journal;

    MailWishes(DSLContext db, Clock clock, MailJournal journal) {
        this.db = db;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * What I chose.
     *
     * @throws Refused when the account is closed
     */
    @Transactional(readOnly = true)
    public MailWish of(Actor actor) {
        requireOfficial(actor);
        return wish(actor.id());
    }

    /**
     * I choose; it counts from the next notice on.
     *
     * @throws Refused when the account is closed
     */
    public void choose(Actor actor, MailWish wish) {
        requireOfficial(actor);
        MailWish before = wish(actor.id());
        if (before.equals(wish)) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.insertInto(MAIL_WISH)
                .set(MAIL_WISH.OFFICIAL_ID, actor.id().value())
                .set(MAIL_WISH.EARLY, word(wish.early()))
                .set(MAIL_WISH.OTHERS, word(wish.others()))
                .set(MAIL_WISH.DIGEST_AT, wish.digestAt())
                .set(MAIL_WISH.WEEKLY, wish.weekly())
                .set(MAIL_WISH.CHOSEN_AT, now)
                .onConflict(MAIL_WISH.OFFICIAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        journal.recordOwn(actor, "mail-wish-chosen", Map.of("from", detail(before), "to", detail(wish)));
    }

    /** From when on today's digests may leave, for those of these officials who chose a time. */
    Map<OfficialId, Instant> digestsNotBefore(Collection<Long> officials, LocalDate today) {
        Map<OfficialId, Instant> times = new HashMap<>();
        db.select(MAIL_WISH.OFFICIAL_ID, MAIL_WISH.DIGEST_AT)
                .from(MAIL_WISH)
                .where(MAIL_WISH.OFFICIAL_ID.eq(DSL.any(officials.toArray(Long[]::new))))
                .and(MAIL_WISH.DIGEST_AT.isNotNull())
                .forEach(row -> times.put(
                        new OfficialId(row.value1()),
                        today.atTime(row.value2()).atZone(clock.getZone()).toInstant()));
        return times;
    }

    /** Who does not want the weekly summary. */
    Set<Long> withoutSummary() {
        return db.select(MAIL_WISH.OFFICIAL_ID)
                .from(MAIL_WISH)
                .where(MAIL_WISH.WEEKLY.isFalse())
                .fetchSet(MAIL_WISH.OFFICIAL_ID);
    }

    private void requireOfficial(Actor actor) {
        if (!db.fetchExists(OFFICIAL, OFFICIAL.ID.eq(actor.id().value()).and(OFFICIAL.ACTIVE))) {
            throw new Refused("refused.account");
        }
    }

    private MailWish wish(OfficialId official) {
        return db.select(MAIL_WISH.EARLY, MAIL_WISH.OTHERS, MAIL_WISH.DIGEST_AT, MAIL_WISH.WEEKLY)
                .from(MAIL_WISH)
                .where(MAIL_WISH.OFFICIAL_ID.eq(official.value()))
                .fetchOptional(row -> new MailWish(how(row.value1()), how(row.value2()), row.value3(), row.value4()))
                .orElse(MailWish.AS_RULED);
    }

    private static @Nullable How how(@Nullable String word) {
        return word == null ? null : How.of(word).orElseThrow();
    }

    private static @Nullable String word(@Nullable How how) {
        return how == null ? null : how.word();
    }

    private static Map<String, Object> detail(MailWish wish) {
        return Map.of(
                "early", said(word(wish.early())),
                "others", said(word(wish.others())),
                "digestAt", said(wish.digestAt()),
                "weekly", wish.weekly());
    }

    private static String said(@Nullable Object choice) {
        return choice == null ? "as-ruled" : choice.toString();
    }
}
