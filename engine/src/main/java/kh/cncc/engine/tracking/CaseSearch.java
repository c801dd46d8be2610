package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_WORDS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.cases.SearchWords;
import kh.cncc.engine.db.tables.Area;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by words in Khmer and English, among those that the official may see. */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    /** Beyond this many nobody counts, and nobody reads. */
    public static final int MOST = 1_000;

    private final DSLContext db;
    private final Access access;
    private final Reach reach;

    CaseSearch(DSLContext db, Access access, Reach reach) {
        this.db = db;
        this.access = access;
        this.reach = reach;
    }

    /** A page of what was found, newest first. */
    public List<CaseHead> find(Actor actor, SearchFilter filter, int offset, int limit) {
        return CaseHeads.select(db)
                .where(found(actor, filter))
                .orderBy(CASE_FILE.ID.desc())
                .offset(DSL.inline(offset))
                .limit(DSL.inline(limit))
                .fetch(CaseHeads::head);
    }

    /** How many were found; {@link #MOST} means that or more. */
    public int count(Actor actor, SearchFilter filter) {
        return db.selectCount()
                .from(DSL.select(CASE_FILE.ID)
                        .from(CASE_FILE)
                        .where(found(actor, filter))
                        .limit(DSL.inline(MOST)))
                .fetchSingle()
                .value1();
    }

    private Condition found(Actor actor, SearchFilter filter) {
        if (access.seats(actor).isEmpty()) {
            throw new Refused("refused.no-seat");
        }
        Condition condition = reach.visible(actor, CASE_FILE.ID);
        String query = SearchWords.query(filter.text());
        if (!query.isEmpty()) {
            condition = condition.and(CASE_FILE.ID.in(DSL.select(CASE_WORDS.CASE_ID)
                    .from(CASE_WORDS)
                    .where("{0} @@ {1}::tsquery", CASE_WORDS.WORDS, DSL.val(query))));
        } else if (!filter.text().isBlank()) {
            // Signs that are no words find nothing, rather than everything.
            return DSL.falseCondition();
        }
        if (filter.kind() != null) {
            condition = condition.and(CASE_FILE.KIND.eq(filter.kind()));
        }
        if (filter.open() != null) {
            condition = condition.and(filter.open() ? CASE_FILE.CLOSED_AT.isNull() : CASE_FILE.CLOSED_AT.isNotNull());
        }
        if (filter.from() != null) {
            condition = condition.and(CASE_FILE.OPENED_AT.ge(start(filter.from())));
        }
        if (filter.to() != null) {
            condition = condition.and(CASE_FILE.OPENED_AT.lt(start(filter.to().plusDays(1))));
        }
        return filter.area() == null ? condition : condition.and(within(filter.area()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(TimeConfiguration.ZONE).toOffsetDateTime();
    }

    /** The area itself, and the districts and communes in it. */
    private static Condition within(String area) {
        Area inner = AREA.as("inner");
        Area outer = AREA.as("outer");
        return CASE_FILE.AREA_CODE.in(DSL.select(inner.CODE)
                .from(inner)
                .leftJoin(outer)
                .on(outer.CODE.eq(inner.PARENT))
                .where(inner.CODE.eq(area))
                .or(inner.PARENT.eq(area))
                .or(outer.PARENT.eq(area)));
    }
}
