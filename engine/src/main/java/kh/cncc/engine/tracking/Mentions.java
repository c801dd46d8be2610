package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_COMMENT;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_MENTION;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Officials who are named in comments, by an @ and their user names. Only who may see a case can be named in it. */
@Component
class Mentions {

    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w.@])@([a-z0-9]+(?:[.-][a-z0-9]+)*)", Pattern.CASE_INSENSITIVE);

    private final DSLContext db;
    private final Clock clock;
    private final Reach reach;

    Mentions(DSLContext db, Clock clock, Reach reach) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
    }

    static Set<String> in(String body) {
        return NAMED.matcher(body)
                .results()
                .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Those of these user names who may see the case, and their ids. */
    Map<String, OfficialId> seeing(CaseId id, Collection<String> usernames) {
        Map<String, OfficialId> seeing = new LinkedHashMap<>();
        db.select(OFFICIAL.ID, OFFICIAL.USERNAME)
                .from(OFFICIAL)
                .where(OFFICIAL.USERNAME.in(usernames))
                .and(OFFICIAL.ACTIVE)
                .orderBy(OFFICIAL.USERNAME)
                .fetch()
                .forEach(row -> {
                    OfficialId official = new OfficialId(row.value1());
                    if (reach.sees(new Actor(official, row.value2()), id)) {
                        seeing.put(row.value2(), official);
                    }
                });
        return seeing;
    }

    /** Who can be named in this case, whose name or user name has this part; the first few. */
    List<CommentLine.Mentioned> choices(CaseId id, String part, int most) {
        return db
                .select(OFFICIAL.ID, OFFICIAL.USERNAME, OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(OFFICIAL)
                .where(OFFICIAL.ACTIVE)
                .and(OFFICIAL.USERNAME
                        .containsIgnoreCase(part)
                        .or(OFFICIAL.NAME_EN.containsIgnoreCase(part))
                        .or(OFFICIAL.NAME_KM.containsIgnoreCase(part)))
                .and(Reach.near(OFFICIAL.ID, id))
                .orderBy(OFFICIAL.NAME_EN)
                .fetch()
                .stream()
                .filter(row -> reach.sees(new Actor(new OfficialId(row.value1()), row.value2()), id))
                .limit(most)
                .map(row -> new CommentLine.Mentioned(row.value2(), new Words(row.value3(), row.value4())))
                .toList();
    }

    void write(long comment, Collection<OfficialId> officials) {
        if (!officials.isEmpty()) {
            var insert = db.insertInto(CASE_MENTION, CASE_MENTION.COMMENT_ID, CASE_MENTION.OFFICIAL_ID);
            for (OfficialId official : officials) {
                insert = insert.values(comment, official.value());
            }
            insert.execute();
        }
    }

    void seen(Actor actor, CaseId id) {
        db.update(CASE_MENTION)
                .set(CASE_MENTION.SEEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(CASE_MENTION.OFFICIAL_ID.eq(actor.id().value()))
                .and(CASE_MENTION.SEEN_AT.isNull())
                .and(CASE_MENTION.COMMENT_ID.in(
                        DSL.select(CASE_COMMENT.ID).from(CASE_COMMENT).where(CASE_COMMENT.CASE_ID.eq(id.value()))))
                .execute();
    }

    List<MentionLine> unseen(Actor actor, int most) {
        return db.select(CASE_FILE.ID, CASE_FILE.NUMBER, CASE_COMMENT.AT, OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(CASE_MENTION)
                .join(CASE_COMMENT)
                .on(CASE_COMMENT.ID.eq(CASE_MENTION.COMMENT_ID))
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(CASE_COMMENT.CASE_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(CASE_COMMENT.OFFICIAL_ID))
                .where(CASE_MENTION.OFFICIAL_ID.eq(actor.id().value()))
                .and(CASE_MENTION.SEEN_AT.isNull())
                .and(reach.visible(actor, CASE_FILE.ID))
                .orderBy(CASE_COMMENT.AT.desc())
                .limit(most)
                .fetch(row -> new MentionLine(
                        new CaseId(row.value1()),
                        row.value2(),
                        row.value3().toInstant(),
                        new Words(row.value4(), row.value5())));
    }
}
