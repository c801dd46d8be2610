package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.db.tables.records.DocumentRecord;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.organisation.HeldSeat;
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

    private final Cases cases;
    private final Openings openings;
    private final DocumentRows rows;
    private final DocumentLines lines;
    private final DocumentContents contents;
    private final DocumentCopies copies;
    private final DocumentNews news;

    Documents(
            Cases cases,
            Openings openings,
            DocumentRows rows,
            DocumentLines lines,
            DocumentContents contents,
            DocumentCopies copies,
            DocumentNews news) {
        this.cases = cases;
        this.openings = openings;
        this.rows = rows;
        this.lines = lines;
        this.contents = contents;
        this.copies = copies;
        this.news = news;
    }

    /** Looks at a file before it is added to a case; it takes its time, so hold nobody up meanwhile. */
    public static CheckResult check(NewDocument document) {
        try {
            String name = FileName.clean(document.name());
            Path file = document.file();
            Optional<Problem> problem = FileCheck.problem(name, file);
            return problem.isPresent()
                    ? new CheckResult.NotTaken(problem.get())
                    : new CheckedDocument(
                            document,
                            new FileFacts(
                                    name, FileKind.ofName(name).orElseThrow(), Files.size(file), Sha256.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file that an official sent, or says why it is not taken. */
    public AddResult add(Actor actor, CaseId id, NewDocument document) {
        HeldSeat through = openings.mustOpen(actor, id);
        return switch (check(document)) {
            case CheckedDocument checked -> new AddResult.Added(keep(actor, through, id, checked));
            case CheckResult.NotTaken(Problem why) -> new AddResult.NotTaken(why);
        };
    }

    /** Adds a file that comes with a case at its beginning, from whoever brings it in, also where it is confidential. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId addFirst(Actor actor, CaseId id, CheckedDocument document) {
        return keep(actor, openings.brings(actor, id), id, document);
    }

    private DocumentId keep(Actor actor, HeldSeat through, CaseId id, CheckedDocument document) {
        cases.lock(List.of(id));
        NewDocument sent = document.sent();
        DocumentRecord row = rows.begin(id, sent.purpose(), document.facts());
        row.setAddedBy(actor.id().value());
        row.setAddedSeat(through.seat().id().value());
        DocumentId added = rows.put(row, Optional.ofNullable(sent.newerFor()).map(of -> rows.series(id, of)));
        try {
            contents.keep(added, id, document.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        news.added(
                new Act(id, "document-added", actor, through.seat().id(), through.as(), facts(row)), document.name());
        return added;
    }

    /** Keeps what the program made itself, for example a decision's document. The next of the same purpose is its next version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId addMade(CaseId id, String purpose, String name, String mediaType, byte[] content) {
        cases.lock(List.of(id));
        FileKind kind = FileKind.ofMediaType(mediaType)
                .orElseThrow(() -> new IllegalArgumentException("No kind of document: " + mediaType));
        DocumentRecord row =
                rows.begin(id, purpose, new FileFacts(FileName.clean(name), kind, content.length, Sha256.of(content)));
        DocumentId made = rows.put(row, rows.madeFor(id, purpose));
        contents.keep(made, id, content);
        news.added(Act.ofTheProgram(id, "document-made", facts(row)), name);
        return made;
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
        CaseId caseId = rows.caseOf(id);
        openings.mustOpen(actor, caseId);
        return lines.where(caseId, DOCUMENT.ID.eq(id.value())).getFirst();
    }

    /** Writes its content, as it came in. In no transaction, since it takes as long as whoever reads it. */
    @Transactional(propagation = Propagation.NEVER)
    public void write(Actor actor, DocumentId id, OutputStream out) throws IOException {
        try (HeldFile copy = copies.copy(actor, id)) {
            Files.copy(copy.path(), out);
        }
    }

    /** Refuses it to whoever may not read it now, also what was made of it before. */
    @Transactional(readOnly = true)
    public void mustRead(Actor actor, DocumentId id) {
        copies.readable(actor, id);
    }

    /** A picture of it as PNG, where there is one: of a PDF its first page. */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<byte[]> preview(Actor actor, DocumentId id) {
        try {
            Optional<DocumentCopies.Drawable> found = copies.drawable(actor, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (DocumentCopies.Drawable drawable = found.get()) {
                return Previews.of(drawable.kind(), drawable.copy().path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Withdraws a document that should not have been added: it stays in the list with the reason, and nobody gets to see its content.
     *
     * <p>Rule: whoever acts for the seat that added it may.
     */
    public WithdrawResult withdraw(Actor actor, DocumentId id, String reason) {
        CaseId caseId = rows.caseOf(id);
        openings.mustOpen(actor, caseId);
        HeldSeat as = news.adder(actor, id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return new WithdrawResult.Invalid(Problem.of("reason", "document.reason", LONGEST_REASON));
        }
        if (!rows.withdraw(id, caseId, actor.id().value(), why)) {
            return new WithdrawResult.AlreadyWithdrawn();
        }
        news.withdrawn(
                new Act(caseId, "document-withdrawn", actor, as.seat().id(), as.as(), Map.of("document", id.value())));
        return new WithdrawResult.Withdrawn();
    }
}
