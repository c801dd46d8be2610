package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT_CONTENT;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Keeps what documents hold. It goes in and out by parts, so that twenty files at once do not fill the memory; only what is sealed has to
 * be there whole, and of that only so much at a time.
 */
@Component
class DocumentContents {

    private static final int PART = 512 * 1024;
    private static final Semaphore WHOLE = new Semaphore(2);

    private final DSLContext db;
    private final Sealing sealing;

    DocumentContents(DSLContext db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    void keep(DocumentId id, CaseId caseId, Path file) throws IOException {
        if (sealing.secret(caseId)) {
            WHOLE.acquireUninterruptibly();
            try {
                keep(id, caseId, Files.readAllBytes(file));
            } finally {
                WHOLE.release();
            }
            return;
        }
        long size = Files.size(file);
        try (InputStream content = Files.newInputStream(file)) {
            db.connection(connection -> {
                try (var insert = connection.prepareStatement(
                        "insert into engine.document_content (document_id, content) values (?, ?)")) {
                    insert.setLong(1, id.value());
                    insert.setBinaryStream(2, content, size);
                    insert.executeUpdate();
                }
            });
        }
    }

    void keep(DocumentId id, CaseId caseId, byte[] content) {
        db.insertInto(DOCUMENT_CONTENT)
                .set(DOCUMENT_CONTENT.DOCUMENT_ID, id.value())
                .set(DOCUMENT_CONTENT.CONTENT, sealing.seal(caseId, EngineColumns.DOCUMENT_CONTENT, content))
                .execute();
    }

    void write(DocumentId id, CaseId caseId, OutputStream out) throws IOException {
        if (sealing.secret(caseId)) {
            WHOLE.acquireUninterruptibly();
            try {
                out.write(sealing.unseal(caseId, EngineColumns.DOCUMENT_CONTENT, whole(id)));
            } finally {
                WHOLE.release();
            }
            return;
        }
        int from = 1;
        byte[] part = part(id, from);
        while (part.length > 0) {
            out.write(part);
            from += part.length;
            part = part.length < PART ? new byte[0] : part(id, from);
        }
    }

    /** What was kept, in a file that is deleted after the work. */
    <T> T inFile(DocumentId id, CaseId caseId, Work<T> work) {
        try {
            Path file = Files.createTempFile("cncc-document", null);
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    write(id, caseId, out);
                }
                return work.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a file. */
    interface Work<T> {
        T with(Path file) throws IOException;
    }

    private byte[] whole(DocumentId id) {
        return db.select(DOCUMENT_CONTENT.CONTENT)
                .from(DOCUMENT_CONTENT)
                .where(DOCUMENT_CONTENT.DOCUMENT_ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    private byte[] part(DocumentId id, int from) {
        return db.select(DSL.field(
                        "substring({0} from {1} for {2})",
                        byte[].class, DOCUMENT_CONTENT.CONTENT, DSL.val(from), DSL.inline(PART)))
                .from(DOCUMENT_CONTENT)
                .where(DOCUMENT_CONTENT.DOCUMENT_ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }
}
