package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.records.DocumentRecord;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Writes down which documents there are, each with its place among its versions. Whoever adds one has locked the case. */
@Component
class DocumentRows {

    private final DSLContext db;
    private final Clock clock;
    private final Sealing sealing;

    DocumentRows(DSLContext db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    DocumentRecord begin(CaseId id, String purpose, FileFacts file) {
        DocumentRecord row = db.newRecord(DOCUMENT);
        row.setCaseId(id.value());
        row.setPurpose(purpose);
        row.setName(sealing.seal(id, EngineColumns.DOCUMENT_NAME, file.name()));
        row.setMediaType(file.kind().mediaType());
        row.setSize(file.size());
        row.setSha256(sealing.seal(id, EngineColumns.DOCUMENT_SHA256, file.sha256()));
        row.setAddedAt(now());
        row.setVersion(1);
        return row;
    }

    /** The first of a series of its own, or the next of one that there is. */
    DocumentId put(DocumentRecord row, Optional<Long> series) {
        if (series.isEmpty()) {
            row.insert();
            row.setSeries(row.getId());
            row.update();
        } else {
            row.setSeries(series.get());
            row.setVersion(1
                    + db.select(DSL.max(DOCUMENT.VERSION))
                            .from(DOCUMENT)
                            .where(DOCUMENT.SERIES.eq(series.get()))
                            .fetchSingle()
                            .value1());
            row.insert();
        }
        return new DocumentId(row.getId());
    }

    /** Rule: a next version is of a document of the same case that somebody added and nobody withdrew. */
    long series(CaseId id, DocumentId of) {
        return db.select(DOCUMENT.SERIES)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(of.value()))
                .and(DOCUMENT.CASE_ID.eq(id.value()))
                .and(DOCUMENT.ADDED_BY.isNotNull())
                .and(DOCUMENT.WITHDRAWN_AT.isNull())
                .fetchOptional(DOCUMENT.SERIES)
                .orElseThrow(() -> new Refused("refused.document"));
    }

    /** The series of what the program made for this purpose, if it made something before. */
    Optional<Long> madeFor(CaseId id, String purpose) {
        return Optional.ofNullable(db.select(DSL.max(DOCUMENT.SERIES))
                .from(DOCUMENT)
                .where(DOCUMENT.CASE_ID.eq(id.value()))
                .and(DOCUMENT.PURPOSE.eq(purpose))
                .and(DOCUMENT.ADDED_BY.isNull())
                .fetchSingle()
                .value1());
    }

    /** False when it was withdrawn before. */
    boolean withdraw(DocumentId id, CaseId caseId, long official, String reason) {
        return db.update(DOCUMENT)
                        .set(DOCUMENT.WITHDRAWN_AT, now())
                        .set(DOCUMENT.WITHDRAWN_BY, official)
                        .set(DOCUMENT.WITHDRAWN_REASON, sealing.seal(caseId, EngineColumns.DOCUMENT_WITHDRAWN, reason))
                        .where(DOCUMENT.ID.eq(id.value()))
                        .and(DOCUMENT.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    boolean withdrawn(DocumentId id) {
        return db.fetchExists(DOCUMENT, DOCUMENT.ID.eq(id.value()).and(DOCUMENT.WITHDRAWN_AT.isNotNull()));
    }

    /** One that is not there is refused in the same words as one of a case that is not theirs. */
    CaseId caseOf(DocumentId id) {
        return db.select(DOCUMENT.CASE_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(row -> new CaseId(row.value1()))
                .orElseThrow(() -> new Refused("refused.case"));
    }

    Optional<FileKind> kind(DocumentId id) {
        return db.select(DOCUMENT.MEDIA_TYPE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(DOCUMENT.MEDIA_TYPE)
                .flatMap(FileKind::ofMediaType);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
