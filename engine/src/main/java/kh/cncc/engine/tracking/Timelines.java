package kh.cncc.engine.tracking;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that happened in a case in one list: acts, comments, documents with their versions, mails. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    /** The acts that only say that a comment or a document came are left out: those stand there themselves. */
    private static final String ACT =
            "a.case_id = ? and a.act not in ('comment-added', 'document-added', 'document-made')";

    private static final String MAIL = "m.case_id = ? and m.state not in ('dropped', 'cancelled')";

    /** The page is found by its places alone; only then is read what stands there. */
    private static final String PAGE = """
            select e.at, e.sort, e.ref, a.act, a.official_en, a.official_km, a.seat_en, a.seat_km, a.on_behalf, a.detail::text as detail,
                   o.reason, c.body, d.purpose, d.name, d.version, d.withdrawn_at is not null as withdrawn, m.kind, m.state,
                   p.name_en, p.name_km, s.title_en || ', ' || h.name_en as title_en, s.title_km || ', ' || h.name_km as title_km
            from (
                select * from (
                    select a.at, 'ACT' as sort, a.position as ref from engine.audit_entry a where %s
                    union all
                    select c.at, 'COMMENT', c.id from engine.case_comment c where c.case_id = ?
                    union all
                    select d.added_at, 'DOCUMENT', d.id from engine.document d where d.case_id = ?
                    union all
                    select m.put_at, 'MAIL', m.id from engine.mail m where %s
                ) u order by u.at desc, u.sort, u.ref desc offset ? limit ?
            ) e
            left join engine.audit_entry a on e.sort = 'ACT' and a.case_id = ? and a.position = e.ref
            left join engine.case_opening o on a.act = 'confidential-opened' and o.id = (a.detail ->> 'opening')::bigint
            left join engine.case_comment c on e.sort = 'COMMENT' and c.id = e.ref
            left join engine.document d on e.sort = 'DOCUMENT' and d.id = e.ref
            left join engine.mail m on e.sort = 'MAIL' and m.id = e.ref
            left join engine.official p on p.id = coalesce(c.official_id, d.added_by, m.recipient_id)
            left join engine.seat s on s.id = coalesce(c.seat_id, d.added_seat)
            left join engine.mechanism h on h.id = s.mechanism_id
            order by e.at desc, e.sort, e.ref desc
            """.formatted(ACT, MAIL);

    private static final String COUNT = """
            select (select count(*) from engine.audit_entry a where %s)
                 + (select count(*) from engine.case_comment c where c.case_id = ?)
                 + (select count(*) from engine.document d where d.case_id = ?)
                 + (select count(*) from engine.mail m where %s)
            """.formatted(ACT, MAIL);

    private final DSLContext db;
    private final Openings openings;
    private final Sealing sealing;

    Timelines(DSLContext db, Openings openings, Sealing sealing) {
        this.db = db;
        this.openings = openings;
        this.sealing = sealing;
    }

    /** A page of it, newest first. */
    public List<TimelineEntry> page(Actor actor, CaseId id, int offset, int limit) {
        openings.mustOpen(actor, id);
        long one = id.value();
        return db.fetch(PAGE, one, one, one, one, offset, limit, one).map(row -> entry(id, row));
    }

    /** How many entries there are. */
    public int count(Actor actor, CaseId id) {
        openings.mustOpen(actor, id);
        long one = id.value();
        return db.fetchSingle(COUNT, one, one, one, one).get(0, Integer.class);
    }

    private TimelineEntry entry(CaseId id, Record row) {
        TimelineEntry.Sort sort = TimelineEntry.Sort.valueOf(text(row, "sort"));
        boolean act = sort == TimelineEntry.Sort.ACT;
        String as = row.get("on_behalf", String.class);
        return new TimelineEntry(
                row.get("at", OffsetDateTime.class).toInstant(),
                sort,
                switch (sort) {
                    case ACT -> text(row, "act");
                    case COMMENT -> null;
                    case DOCUMENT -> text(row, "purpose");
                    case MAIL -> text(row, "kind");
                },
                act ? words(row, "official_en", "official_km") : words(row, "name_en", "name_km"),
                act ? words(row, "seat_en", "seat_km") : words(row, "title_en", "title_km"),
                as == null ? null : Standing.valueOf(as.toUpperCase(Locale.ROOT)),
                detail(sort, row),
                words(id, sort, row),
                row.get("ref", Long.class));
    }

    private static Map<String, Object> detail(TimelineEntry.Sort sort, Record row) {
        Map<String, Object> detail = new HashMap<>();
        switch (sort) {
            case ACT -> detail.putAll(JSON.readValue(text(row, "detail"), DETAIL));
            case DOCUMENT -> {
                detail.put("version", row.get("version", Integer.class));
                detail.put("withdrawn", row.get("withdrawn", Boolean.class));
            }
            case MAIL -> detail.put("state", text(row, "state"));
            case COMMENT -> {
                // All of it is in its text.
            }
        }
        return detail;
    }

    private @Nullable String words(CaseId id, TimelineEntry.Sort sort, Record row) {
        return switch (sort) {
            case ACT -> sealing.unsealOptional(id, EngineColumns.OPENING_REASON, row.get("reason", String.class));
            case COMMENT -> sealing.unseal(id, EngineColumns.COMMENT, text(row, "body"));
            case DOCUMENT -> sealing.unseal(id, EngineColumns.DOCUMENT_NAME, text(row, "name"));
            case MAIL -> null;
        };
    }

    private static String text(Record row, String name) {
        return row.get(name, String.class);
    }

    private static @Nullable Words words(Record row, String en, String km) {
        String english = row.get(en, String.class);
        return english == null ? null : new Words(english, text(row, km));
    }
}
