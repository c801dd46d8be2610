package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.db.tables.records.DocumentRecord;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of cases: checked before they come in, with their versions, and never taken out again, only withdrawn. */
@Service
@Transactional
public class Documents {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = FileCheck.LARGEST;

    private static final int LONGEST_REASON = 500;

    private final DSLContext db;
    private final Clock clock;
    private final Cases cases;
    private final Openings openings;
    private final DocumentLines lines;
    private final DocumentContents contents;
    private final Sealing sealing;
    private final DocumentNews news;

    Documents(
            DSLContext db,
            Clock clock,
            Cases cases,
            Openings openings,
            DocumentLines lines,
            DocumentContents contents,
            Sealing sealing,
            DocumentNews news) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.openings = openings;
        this.lines = lines;
        this.contents = contents;
        this.sealing = sealing;
        this.news = news;
    }

    /** Adds a file that an official sent, or says why it is not taken. */
    public AddResult add(Actor actor, CaseId id, NewDocument document) {
        HeldSeat through = openings.mustOpen(actor, id);
        String name = FileName.clean(document.name());
        try {
            Optional<Problem> problem = FileCheck.problem(name, document.file());
            if (problem.isPresent()) {
                return new AddResult.NotTaken(problem.get());
            }
            cases.lock(List.of(id));
            DocumentRecord row =
                    row(id, document.purpose(), name, FileKind.ofName(name).orElseThrow());
            row.setSize(Files.size(document.file()));
            row.setSha256(Sha256.of(document.file()));
            row.setAddedBy(actor.id().value());
            row.setAddedSeat(through.seat().id().value());
            DocumentId added = put(row, document.newerFor() == null ? null : series(id, document.newerFor()));
            contents.keep(added, id, document.file());
            news.added(new Act(id, "document-added", actor, through.seat().id(), through.as(), facts(row)), name);
            return new AddResult.Added(added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the program made itself, for example a decision's document. The next of the same purpose is its next version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId addMade(CaseId id, String purpose, String name, String mediaType, byte[] content) {
        cases.lock(List.of(id));
        FileKind kind = FileKind.ofMediaType(mediaType)
                .orElseThrow(() -> new IllegalArgumentException("No kind of document: " + mediaType));
        DocumentRecord row = row(id, purpose, FileName.clean(name), kind);
        row.setSize((long) content.length);
        row.setSha256(Sha256.of(content));
        Long series = db.select(DSL.max(DOCUMENT.SERIES))
                .from(DOCUMENT)
                .where(DOCUMENT.CASE_ID.eq(id.value()))
                .and(DOCUMENT.PURPOSE.eq(purpose))
                .and(DOCUMENT.ADDED_BY.isNull())
                .fetchSingle()
                .value1();
        DocumentId made = put(row, series);
        contents.keep(made, id, content);
        news.added(Act.ofTheProgram(id, "document-made", facts(row)), name);
        return made;
    }

    private DocumentRecord row(CaseId id, String purpose, String name, FileKind kind) {
        DocumentRecord row = db.newRecord(DOCUMENT);
        row.setCaseId(id.value());
        row.setPurpose(purpose);
        row.setName(sealing.seal(id, EngineColumns.DOCUMENT_NAME, name));
        row.setMediaType(kind.mediaType());
        row.setAddedAt(now());
        row.setVersion(1);
        return row;
    }

    private DocumentId put(DocumentRecord row, @org.jspecify.annotations.Nullable Long series) {
        if (series == null) {
            row.insert();
            row.setSeries(row.getId());
            row.update();
        } else {
            row.setSeries(series);
            row.setVersion(1
                    + db.select(DSL.max(DOCUMENT.VERSION))
                            .from(DOCUMENT)
                            .where(DOCUMENT.SERIES.eq(series))
                            .fetchSingle()
                            .value1());
            row.insert();
        }
        return new DocumentId(row.getId());
    }

    /** Rule: a next version is of a document of the same case that somebody added and nobody withdrew. */
    private long series(CaseId id, DocumentId of) {
        return db.select(DOCUMENT.SERIES)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(of.value()))
                .and(DOCUMENT.CASE_ID.eq(id.value()))
                .and(DOCUMENT.ADDED_BY.isNotNull())
                .and(DOCUMENT.WITHDRAWN_AT.isNull())
                .fetchOptional(DOCUMENT.SERIES)
                .orElseThrow(() -> new Refused("refused.document"));
    }

    private static Map<String, Object> facts(DocumentRecord row) {
        return Map.of(
                "document",
                row.getId(),
                "version",
                row.getVersion(),
                "purpose",
                row.getPurpose(),
                "size",
                row.getSize());
    }

    /** All documents of a case with their versions, oldest first. */
    @Transactional(readOnly = true)
    public List<DocumentLine> list(Actor actor, CaseId id) {
        openings.mustOpen(actor, id);
        return lines.where(id, DSL.noCondition());
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public DocumentLine line(Actor actor, DocumentId id) {
        CaseId caseId = caseOf(id);
        openings.mustOpen(actor, caseId);
        return lines.where(caseId, DOCUMENT.ID.eq(id.value())).getFirst();
    }

    /** Writes its content, as it came in. */
    @Transactional(readOnly = true)
    public void write(Actor actor, DocumentId id, OutputStream out) throws IOException {
        contents.write(id, readable(actor, id), out);
    }

    /** A picture of it as PNG, where there is one: of a PDF its first page. */
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(Actor actor, DocumentId id) {
        CaseId caseId = readable(actor, id);
        return FileKind.ofMediaType(line(actor, id).mediaType())
                .filter(FileKind::hasPreview)
                .flatMap(kind -> contents.inFile(id, caseId, file -> Previews.of(kind, file)));
    }

    /**
     * Withdraws a document that should not have been added: it stays in the list with the reason, and nobody gets to see its content.
     *
     * <p>Rule: whoever acts for the seat that added it may.
     */
    public WithdrawResult withdraw(Actor actor, DocumentId id, String reason) {
        CaseId caseId = caseOf(id);
        openings.mustOpen(actor, caseId);
        HeldSeat as = news.adder(actor, id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new WithdrawResult.Invalid(Problem.of("reason", "document.reason", LONGEST_REASON));
        }
        int changed = db.update(DOCUMENT)
                .set(DOCUMENT.WITHDRAWN_AT, now())
                .set(DOCUMENT.WITHDRAWN_BY, actor.id().value())
                .set(DOCUMENT.WITHDRAWN_REASON, sealing.seal(caseId, EngineColumns.DOCUMENT_WITHDRAWN, why))
                .where(DOCUMENT.ID.eq(id.value()))
                .and(DOCUMENT.WITHDRAWN_AT.isNull())
                .execute();
        if (changed == 0) {
            return new WithdrawResult.AlreadyWithdrawn();
        }
        news.withdrawn(
                new Act(caseId, "document-withdrawn", actor, as.seat().id(), as.as(), Map.of("document", id.value())));
        return new WithdrawResult.Withdrawn();
    }

    private CaseId readable(Actor actor, DocumentId id) {
        CaseId caseId = caseOf(id);
        openings.mustOpen(actor, caseId);
        if (db.fetchExists(DOCUMENT, DOCUMENT.ID.eq(id.value()).and(DOCUMENT.WITHDRAWN_AT.isNotNull()))) {
            throw new Refused("refused.document");
        }
        return caseId;
    }

    /** One that is not there is refused in the same words as one of a case that is not theirs. */
    private CaseId caseOf(DocumentId id) {
        return db.select(DOCUMENT.CASE_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(row -> new CaseId(row.value1()))
                .orElseThrow(() -> new Refused("refused.case"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
