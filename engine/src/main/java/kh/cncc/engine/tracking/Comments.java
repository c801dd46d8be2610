package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_COMMENT;
import static kh.cncc.engine.db.Tables.CASE_MENTION;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write to each other in a case. A comment stays as it was written. */
@Service
@Transactional
public class Comments {

    private static final String FIELD = "body";
    private static final int LONGEST = 5_000;
    private static final int CHOICES = 10;
    private static final int MOST_MENTIONS = 50;

    private static final Official NAMED = OFFICIAL.as("named");
    private static final Field<List<CommentLine.Mentioned>> MENTIONED = DSL.multiset(
                    DSL.select(NAMED.USERNAME, NAMED.NAME_EN, NAMED.NAME_KM)
                            .from(CASE_MENTION)
                            .join(NAMED)
                            .on(NAMED.ID.eq(CASE_MENTION.OFFICIAL_ID))
                            .where(CASE_MENTION.COMMENT_ID.eq(CASE_COMMENT.ID))
                            .orderBy(NAMED.NAME_EN))
            .as("mentioned")
            .convertFrom(rows ->
                    rows.map(row -> new CommentLine.Mentioned(row.value1(), new Words(row.value2(), row.value3()))));

    private final DSLContext db;
    private final Clock clock;
    private final Openings openings;
    private final Sealing sealing;
    private final Mentions mentions;
    private final CommentNews news;

    Comments(DSLContext db, Clock clock, Openings openings, Sealing sealing, Mentions mentions, CommentNews news) {
        this.db = db;
        this.clock = clock;
        this.openings = openings;
        this.sealing = sealing;
        this.mentions = mentions;
        this.news = news;
    }

    /** Writes a comment. Whoever is named in it (@ and user name) is told by mail that they were, not what it says. */
    public CommentResult write(Actor actor, CaseId id, String typed) {
        HeldSeat through = openings.mustOpen(actor, id);
        String body = typed.strip();
        if (body.isEmpty() || body.length() > LONGEST) {
            return new CommentResult.Invalid(Problem.of(FIELD, "comment.length", LONGEST));
        }
        Set<String> named = Mentions.in(body);
        // Before they are looked up, each of which asks the database.
        if (named.size() > MOST_MENTIONS) {
            return new CommentResult.Invalid(Problem.of(FIELD, "comment.mentions", MOST_MENTIONS));
        }
        Map<String, OfficialId> seeing = mentions.seeing(id, named);
        Optional<Problem> unseeing = unseeing(named, seeing);
        if (unseeing.isPresent()) {
            return new CommentResult.Invalid(unseeing.get());
        }
        long comment = db.insertInto(CASE_COMMENT)
                .set(CASE_COMMENT.CASE_ID, id.value())
                .set(CASE_COMMENT.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(CASE_COMMENT.OFFICIAL_ID, actor.id().value())
                .set(CASE_COMMENT.SEAT_ID, through.seat().id().value())
                .set(CASE_COMMENT.BODY, sealing.seal(id, EngineColumns.COMMENT, body))
                .returningResult(CASE_COMMENT.ID)
                .fetchSingle()
                .value1();
        mentions.write(comment, seeing.values());
        news.written(
                new Act(id, "comment-added", actor, through.seat().id(), through.as(), Map.of("comment", comment)),
                body,
                seeing.values());
        return new CommentResult.Written(comment);
    }

    private static Optional<Problem> unseeing(Set<String> named, Map<String, OfficialId> seeing) {
        // Whether somebody is not there at all or may not see the case is not told apart.
        return named.stream()
                .filter(username -> !seeing.containsKey(username))
                .sorted()
                .findFirst()
                .map(username -> Problem.of(FIELD, "comment.mention", username));
    }

    /** A page of the comments of a case, newest first. Having looked, one has seen where one is named. */
    public List<CommentLine> page(Actor actor, CaseId id, int offset, int limit) {
        openings.mustOpen(actor, id);
        mentions.seen(actor, id);
        return db.select(
                        CASE_COMMENT.ID,
                        CASE_COMMENT.AT,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        SEAT.TITLE_EN,
                        SEAT.TITLE_KM,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        CASE_COMMENT.BODY,
                        MENTIONED)
                .from(CASE_COMMENT)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CASE_COMMENT.OFFICIAL_ID))
                .join(SEAT)
                .on(SEAT.ID.eq(CASE_COMMENT.SEAT_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(CASE_COMMENT.CASE_ID.eq(id.value()))
                .orderBy(CASE_COMMENT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> line(id, row));
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(Actor actor, CaseId id) {
        openings.mustOpen(actor, id);
        return db.fetchCount(CASE_COMMENT, CASE_COMMENT.CASE_ID.eq(id.value()));
    }

    /** Who can be named in this case, by a part of the name; the first few. */
    @Transactional(readOnly = true)
    public List<CommentLine.Mentioned> choices(Actor actor, CaseId id, String part) {
        openings.mustOpen(actor, id);
        return mentions.choices(id, part.strip(), CHOICES);
    }

    /** The cases in which I was named and have not looked since, newest first; the first few. */
    @Transactional(readOnly = true)
    public List<MentionLine> unseen(Actor actor) {
        return mentions.unseen(actor, CHOICES);
    }

    private CommentLine line(CaseId id, Record row) {
        return new CommentLine(
                row.get(CASE_COMMENT.ID),
                row.get(CASE_COMMENT.AT).toInstant(),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                new Words(
                        row.get(SEAT.TITLE_EN) + ", " + row.get(MECHANISM.NAME_EN),
                        row.get(SEAT.TITLE_KM) + ", " + row.get(MECHANISM.NAME_KM)),
                sealing.unseal(id, EngineColumns.COMMENT, row.get(CASE_COMMENT.BODY)),
                row.get(MENTIONED));
    }
}
