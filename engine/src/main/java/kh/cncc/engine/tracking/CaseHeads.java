package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;

import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which case it is, for whoever may see it. */
@Service
@Transactional(readOnly = true)
public class CaseHeads {

    private static final Field<?>[] FIELDS = {
        CASE_FILE.ID,
        CASE_FILE.NUMBER,
        CASE_FILE.KIND,
        CASE_FILE.CONFIDENTIALITY,
        CASE_FILE.TITLE,
        CASE_FILE.STATUS,
        AREA.NAME_EN,
        AREA.NAME_KM,
        MECHANISM.NAME_EN,
        MECHANISM.NAME_KM,
        CASE_FILE.OPENED_AT,
        CASE_FILE.CLOSED_AT
    };

    private final DSLContext db;
    private final Reach reach;

    CaseHeads(DSLContext db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** The case of this id. */
    public CaseHead head(Actor actor, CaseId id) {
        reach.require(actor, id);
        return select(db)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchOptional(CaseHeads::head)
                .orElseThrow(() -> new Refused("refused.case"));
    }

    /** The case of this number, if there is one that the official may see. */
    public Optional<CaseHead> byNumber(Actor actor, String number) {
        return select(db)
                .where(CASE_FILE.NUMBER.eq(number.strip()))
                .and(reach.visible(actor, CASE_FILE.ID))
                .fetchOptional(CaseHeads::head);
    }

    static SelectJoinStep<Record> select(DSLContext db, Field<?>... more) {
        return db.select(FIELDS)
                .select(more)
                .from(CASE_FILE)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(CASE_FILE.MECHANISM_ID))
                .leftJoin(AREA)
                .on(AREA.CODE.eq(CASE_FILE.AREA_CODE));
    }

    static CaseHead head(Record row) {
        var closed = row.get(CASE_FILE.CLOSED_AT);
        String area = row.get(AREA.NAME_EN);
        return new CaseHead(
                new CaseId(row.get(CASE_FILE.ID)),
                row.get(CASE_FILE.NUMBER),
                row.get(CASE_FILE.KIND),
                Confidentiality.of(row.get(CASE_FILE.CONFIDENTIALITY)),
                row.get(CASE_FILE.TITLE),
                row.get(CASE_FILE.STATUS),
                area == null ? null : new Words(area, row.get(AREA.NAME_KM)),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                row.get(CASE_FILE.OPENED_AT).toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
