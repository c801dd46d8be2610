package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL_SERVER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the nodes tell one another of the mail server, so that it is asked by one mail and not by each. */
@Component
@Transactional
class ServerState {

    private final DSLContext db;
    private final Clock clock;

    ServerState(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether it is to be left alone for now. */
    @Transactional(readOnly = true)
    boolean isToBeLeftAlone() {
        return db.fetchExists(DSL.selectOne()
                .from(MAIL_SERVER)
                .where(MAIL_SERVER.NEXT_TRY.gt(clock.instant().atOffset(ZoneOffset.UTC))));
    }

    /** It is not there, or serves nobody. */
    void down(String reply) {
        Instant now = clock.instant();
        int tries = db.select(MAIL_SERVER.TRIES)
                .from(MAIL_SERVER)
                .forUpdate()
                .fetchSingle()
                .value1();
        var moment = now.atOffset(ZoneOffset.UTC);
        db.update(MAIL_SERVER)
                .set(MAIL_SERVER.DOWN_SINCE, DSL.coalesce(MAIL_SERVER.DOWN_SINCE, moment))
                .set(MAIL_SERVER.TRIES, tries + 1)
                .set(MAIL_SERVER.NEXT_TRY, moment.plus(BackOff.SERVER.after(tries + 1)))
                .set(MAIL_SERVER.REPLY, reply)
                .execute();
    }

    /** It took a mail, or refused one for reasons of its own. */
    void up() {
        db.update(MAIL_SERVER)
                .setNull(MAIL_SERVER.DOWN_SINCE)
                .setNull(MAIL_SERVER.NEXT_TRY)
                .setNull(MAIL_SERVER.REPLY)
                .set(MAIL_SERVER.TRIES, 0)
                .where(MAIL_SERVER.DOWN_SINCE.isNotNull())
                .execute();
    }

    /** One of those that may leave in this minute of the database's time, which runs also where the program's clock is moved by hand. */
    boolean takeFromThisMinute(int most) {
        var minute = DSL.field("date_trunc('minute', now())", MAIL_SERVER.MINUTE.getDataType());
        return db.update(MAIL_SERVER)
                        .set(
                                MAIL_SERVER.TAKEN,
                                DSL.when(MAIL_SERVER.MINUTE.eq(minute), MAIL_SERVER.TAKEN.plus(1))
                                        .otherwise(1))
                        .set(MAIL_SERVER.MINUTE, minute)
                        .where(MAIL_SERVER.MINUTE.isDistinctFrom(minute).or(MAIL_SERVER.TAKEN.lt(most)))
                        .execute()
                == 1;
    }

    /** What was taken from this minute was not used. */
    void giveBackToThisMinute() {
        db.update(MAIL_SERVER)
                .set(MAIL_SERVER.TAKEN, DSL.greatest(MAIL_SERVER.TAKEN.minus(1), DSL.inline(0)))
                .execute();
    }
}
