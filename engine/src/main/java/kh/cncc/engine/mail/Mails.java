package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.MAIL_SERVER;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the mails: everybody's own, and all of them for the General Secretariat. */
@Service
@Transactional(readOnly = true)
public class Mails {

    private final DSLContext db;
    private final MailLists lists;
    private final MailAccess access;
    private final MailRounds rounds;
    private final MailComposer composer;
    private final Organisation organisation;
    private final Reach reach;

    Mails(
            DSLContext db,
            MailLists lists,
            MailAccess access,
            MailRounds rounds,
            MailComposer composer,
            Organisation organisation,
            Reach reach) {
        this.db = db;
        this.lists = lists;
        this.access = access;
        this.rounds = rounds;
        this.composer = composer;
        this.organisation = organisation;
        this.reach = reach;
    }

    /** Whether the official may see all mails. */
    public boolean maySeeAll(Actor actor) {
        return access.staff(actor).isPresent();
    }

    /** Whether the official may change what becomes of a mail. */
    public boolean mayChange(Actor actor) {
        return access.coordinator(actor).isPresent();
    }

    /** A page of the mails to oneself that were sent or are to be, newest first. */
    public List<MailRow> mine(Actor actor, int offset, int limit) {
        return lists.page(own(actor), actor, offset, limit);
    }

    /** How many mails to oneself were sent or are to be. */
    public int countMine(Actor actor) {
        return lists.count(own(actor));
    }

    /** A page of the outbox, newest first. */
    public List<MailRow> all(Actor actor, MailFilter filter, int offset, int limit) {
        access.requireStaff(actor);
        return lists.page(known(actor, filter), actor, offset, limit);
    }

    /** How many mails the filter leaves. */
    public int count(Actor actor, MailFilter filter) {
        access.requireStaff(actor);
        return lists.count(known(actor, filter));
    }

    /**
     * How a mail that has not left yet would read if it left now. Empty when there would be nothing to say, so that it would not leave.
     *
     * @throws Refused unless it is to oneself, or one may see all mails
     */
    public Optional<Letter> asItReadsNow(Actor actor, MailId id) {
        OutgoingMail mail = db.selectFrom(MAIL)
                .where(MAIL.ID.eq(id.value()))
                .and(MAIL.RECIPIENT_ID.eq(actor.id().value()).or(reach.unlessHidden(actor, MAIL.CASE_ID)))
                .fetchOptional(MailQueue::outgoing)
                .orElseThrow(() -> new Refused("refused.mail"));
        if (!mail.recipient().equals(actor.id())) {
            access.requireStaff(actor);
        }
        return composer.compose(mail, organisation.official(mail.recipient()));
    }

    /** How many mails there are in each state. */
    public Map<MailState, Integer> counts(Actor actor) {
        access.requireStaff(actor);
        return db
                .select(MAIL.STATE, DSL.count())
                .from(MAIL)
                .where(reach.unlessHidden(actor, MAIL.CASE_ID))
                .groupBy(MAIL.STATE)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> MailState.of(row.value1()), row -> row.value2()));
    }

    /** How it stands with the mail server. */
    public MailServerStatus server(Actor actor) {
        access.requireStaff(actor);
        return db.select(MAIL_SERVER.DOWN_SINCE, MAIL_SERVER.REPLY, MAIL_SERVER.NEXT_TRY)
                .from(MAIL_SERVER)
                .fetchSingle(row -> new MailServerStatus(
                        rounds.hasServer(), instant(row.value1()), row.value2(), instant(row.value3())));
    }

    /** Rule: whoever answers for the mails does not thereby know of confidential cases. */
    private org.jooq.Condition known(Actor actor, MailFilter filter) {
        return MailLists.found(filter).and(reach.unlessHidden(actor, MAIL.CASE_ID));
    }

    private static org.jooq.Condition own(Actor actor) {
        return MAIL.RECIPIENT_ID
                .eq(actor.id().value())
                .and(MAIL.STATE.notIn(MailState.DROPPED.code(), MailState.CANCELLED.code()));
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
