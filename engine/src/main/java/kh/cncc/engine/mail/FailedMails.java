package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.MAIL_ADDRESS;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.db.tables.records.MailRecord;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator can do for mails that failed, and about those that still wait. */
@Service
@Transactional
public class FailedMails {

    private static final int LONGEST = 254;

    private final DSLContext db;
    private final Clock clock;
    private final MailAccess access;
    private final MailJournal journal;
    private final Reach reach;

    FailedMails(DSLContext db, Clock clock, MailAccess access, MailJournal journal, Reach reach) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.journal = journal;
        this.reach = reach;
    }

    /** Gives the recipient of a failed mail another address, and sends again all that failed for them and that one may see. */
    public MailAct correctAddress(Actor actor, MailId id, String typed) {
        HeldSeat as = access.requireCoordinator(actor);
        MailRecord mail = locked(actor, id);
        Optional<InternetAddress> address = typed.length() > LONGEST ? Optional.empty() : Envelope.address(typed);
        if (address.isEmpty()) {
            return new MailAct.NoAddress();
        }
        if (!mail.getState().equals("failed")) {
            return new MailAct.TooLate(MailState.of(mail.getState()));
        }
        String before = db.select(OFFICIAL.EMAIL)
                .from(OFFICIAL)
                .where(OFFICIAL.ID.eq(mail.getRecipientId()))
                .forUpdate()
                .fetchSingle()
                .value1();
        keep(actor, mail.getRecipientId(), before);
        db.update(OFFICIAL)
                .set(OFFICIAL.EMAIL, address.get().getAddress())
                .where(OFFICIAL.ID.eq(mail.getRecipientId()))
                .execute();
        int again = wait(MAIL.RECIPIENT_ID.eq(mail.getRecipientId()).and(reach.unlessHidden(actor, MAIL.CASE_ID)));
        journal.record(
                actor,
                as,
                "mail-address-corrected",
                Map.of(
                        "mail", id.value(),
                        "official", mail.getRecipientId(),
                        "from", before == null ? "" : before,
                        "to", address.get().getAddress(),
                        "sentAgain", again));
        return new MailAct.Done(again);
    }

    /** Sends a failed mail again to the same address. */
    public MailAct sendAgain(Actor actor, MailId id) {
        HeldSeat as = access.requireCoordinator(actor);
        MailRecord mail = locked(actor, id);
        if (wait(MAIL.ID.eq(id.value())) == 0) {
            return new MailAct.TooLate(MailState.of(mail.getState()));
        }
        journal.record(actor, as, "mail-sent-again", Map.of("mail", id.value()));
        return new MailAct.Done(1);
    }

    /** Calls off a mail that waits or failed. */
    public MailAct cancel(Actor actor, MailId id) {
        HeldSeat as = access.requireCoordinator(actor);
        MailRecord mail = locked(actor, id);
        if (!mail.getState().equals("waiting") && !mail.getState().equals("failed")) {
            return new MailAct.TooLate(MailState.of(mail.getState()));
        }
        db.update(MAIL)
                .set(MAIL.STATE, "cancelled")
                .set(MAIL.ENDED_AT, now())
                .where(MAIL.ID.eq(id.value()))
                .execute();
        journal.record(actor, as, "mail-cancelled", Map.of("mail", id.value(), "from", mail.getState()));
        return new MailAct.Done(1);
    }

    /** What the reference file says is what was there before the first correction. */
    private void keep(Actor actor, long official, @org.jspecify.annotations.Nullable String before) {
        db.insertInto(MAIL_ADDRESS)
                .set(MAIL_ADDRESS.OFFICIAL_ID, official)
                .set(MAIL_ADDRESS.REPLACES, before)
                .set(MAIL_ADDRESS.CORRECTED_BY, actor.id().value())
                .set(MAIL_ADDRESS.CORRECTED_AT, now())
                .onConflict(MAIL_ADDRESS.OFFICIAL_ID)
                .doUpdate()
                .set(MAIL_ADDRESS.CORRECTED_BY, actor.id().value())
                .set(MAIL_ADDRESS.CORRECTED_AT, now())
                .execute();
    }

    private int wait(Condition which) {
        return db.update(MAIL)
                .set(MAIL.STATE, "waiting")
                .set(MAIL.DUE_AT, now())
                .set(MAIL.PUT_AT, now())
                .setNull(MAIL.ENDED_AT)
                .where(which)
                .and(MAIL.STATE.eq("failed"))
                .execute();
    }

    private MailRecord locked(Actor actor, MailId id) {
        return db.selectFrom(MAIL)
                .where(MAIL.ID.eq(id.value()))
                .and(reach.unlessHidden(actor, MAIL.CASE_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new Refused("refused.mail"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
