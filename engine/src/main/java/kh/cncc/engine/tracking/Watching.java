package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_WATCH;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Officials who want to know when something happens in a case. Watching lets nobody see what they could not see before. */
@Service
@Transactional
public class Watching {

    private static final Words WATCHER = new Words("You watch this case", "លោកអ្នកតាមដានករណីនេះ");
    private static final Words NAMED = new Words("You were named in a comment", "មានគេលើកឈ្មោះលោកអ្នកក្នុងមតិយោបល់");

    private final DSLContext db;
    private final Clock clock;
    private final Reach reach;
    private final Outbox outbox;

    Watching(DSLContext db, Clock clock, Reach reach, Outbox outbox) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.outbox = outbox;
    }

    /** Begins to watch. */
    public void watch(Actor actor, CaseId id) {
        reach.require(actor, id);
        db.insertInto(CASE_WATCH)
                .set(CASE_WATCH.CASE_ID, id.value())
                .set(CASE_WATCH.OFFICIAL_ID, actor.id().value())
                .set(CASE_WATCH.SINCE, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict()
                .doNothing()
                .execute();
    }

    /** Stops watching; also a case that one may not see any more. */
    public void stop(Actor actor, CaseId id) {
        db.deleteFrom(CASE_WATCH)
                .where(CASE_WATCH.CASE_ID.eq(id.value()))
                .and(CASE_WATCH.OFFICIAL_ID.eq(actor.id().value()))
                .execute();
    }

    /** Whether the official watches the case. */
    @Transactional(readOnly = true)
    public boolean watches(Actor actor, CaseId id) {
        return reach.sees(actor, id)
                && db.fetchExists(
                        CASE_WATCH,
                        CASE_WATCH
                                .CASE_ID
                                .eq(id.value())
                                .and(CASE_WATCH.OFFICIAL_ID.eq(actor.id().value())));
    }

    /**
     * Tells the watchers that there is something new, except whoever did it; once a day for each case. Whether they still may see the case
     * is asked when the mail leaves.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void news(CaseId id, @Nullable OfficialId by) {
        LocalDate today = LocalDate.now(clock);
        List<OutgoingMail> mails = db.select(OFFICIAL.ID)
                .from(CASE_WATCH)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CASE_WATCH.OFFICIAL_ID))
                .where(CASE_WATCH.CASE_ID.eq(id.value()))
                .and(OFFICIAL.ACTIVE)
                .and(OFFICIAL.ID.ne(by == null ? 0 : by.value()))
                .orderBy(OFFICIAL.ID)
                .fetch(row -> mail(
                        new OfficialId(row.value1()),
                        CaseMail.NEWS,
                        id,
                        WATCHER,
                        "watch-" + id.value() + "-" + row.value1() + "-" + today));
        outbox.putAll(mails);
    }

    void mentioned(CaseId id, OfficialId by, long comment, Collection<OfficialId> named) {
        outbox.putAll(named.stream()
                .filter(official -> !official.equals(by))
                .map(official ->
                        mail(official, CaseMail.MENTION, id, NAMED, "mention-" + comment + "-" + official.value()))
                .toList());
    }

    private static OutgoingMail mail(OfficialId to, String kind, CaseId id, Words rule, String once) {
        return new OutgoingMail(to, kind, Map.of(), null, id, rule, once);
    }
}
