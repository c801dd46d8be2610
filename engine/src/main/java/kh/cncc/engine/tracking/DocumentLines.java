package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.HexFormat;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Document;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a case has of documents. */
@Component
class DocumentLines {

    private static final Document NEWER = DOCUMENT.as("newer");
    private static final Official WITHDREW = OFFICIAL.as("withdrew");
    private static final Field<Boolean> LATEST = DSL.field(DSL.notExists(DSL.selectOne()
                    .from(NEWER)
                    .where(NEWER.SERIES.eq(DOCUMENT.SERIES))
                    .and(NEWER.VERSION.gt(DOCUMENT.VERSION))))
            .as("latest");

    private final DSLContext db;
    private final Sealing sealing;

    DocumentLines(DSLContext db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** Oldest first. */
    List<DocumentLine> where(CaseId caseId, Condition which) {
        return db.select(DOCUMENT.fields())
                .select(
                        LATEST,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        SEAT.TITLE_EN,
                        SEAT.TITLE_KM,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        WITHDREW.NAME_EN,
                        WITHDREW.NAME_KM)
                .from(DOCUMENT)
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(DOCUMENT.ADDED_BY))
                .leftJoin(SEAT)
                .on(SEAT.ID.eq(DOCUMENT.ADDED_SEAT))
                .leftJoin(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .leftJoin(WITHDREW)
                .on(WITHDREW.ID.eq(DOCUMENT.WITHDRAWN_BY))
                .where(DOCUMENT.CASE_ID.eq(caseId.value()))
                .and(which)
                .orderBy(DOCUMENT.ID)
                .fetch(row -> line(caseId, row));
    }

    private DocumentLine line(CaseId caseId, Record row) {
        return new DocumentLine(
                new DocumentId(row.get(DOCUMENT.ID)),
                row.get(DOCUMENT.SERIES),
                row.get(DOCUMENT.VERSION),
                row.get(LATEST),
                row.get(DOCUMENT.PURPOSE),
                sealing.unseal(caseId, EngineColumns.DOCUMENT_NAME, row.get(DOCUMENT.NAME)),
                row.get(DOCUMENT.MEDIA_TYPE),
                row.get(DOCUMENT.SIZE),
                HexFormat.of()
                        .formatHex(sealing.unseal(caseId, EngineColumns.DOCUMENT_SHA256, row.get(DOCUMENT.SHA256))),
                row.get(DOCUMENT.ADDED_AT).toInstant(),
                row.get(OFFICIAL.NAME_EN) == null
                        ? null
                        : new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                row.get(SEAT.TITLE_EN) == null
                        ? null
                        : new Words(
                                row.get(SEAT.TITLE_EN) + ", " + row.get(MECHANISM.NAME_EN),
                                row.get(SEAT.TITLE_KM) + ", " + row.get(MECHANISM.NAME_KM)),
                withdrawal(caseId, row));
    }

    private DocumentLine.@Nullable Withdrawal withdrawal(CaseId caseId, Record row) {
        var at = row.get(DOCUMENT.WITHDRAWN_AT);
        if (at == null) {
            return null;
        }
        String reason =
                sealing.unsealOptional(caseId, EngineColumns.DOCUMENT_WITHDRAWN, row.get(DOCUMENT.WITHDRAWN_REASON));
        return new DocumentLine.Withdrawal(
                at.toInstant(),
                new Words(row.get(WITHDREW.NAME_EN), row.get(WITHDREW.NAME_KM)),
                reason == null ? "" : reason);
    }
}
