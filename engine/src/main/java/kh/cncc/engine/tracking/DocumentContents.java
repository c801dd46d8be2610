package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT_CONTENT;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final int WAIT_SECONDS = 20;

    private final DSLContext db;
    private final Sealing sealing;
    private final HeldFolder held;

    DocumentContents(DSLContext db, Sealing sealing, HeldFolder held) {
        this.db = db;
        this.sealing = sealing;
        this.held = held;
    }

    void keep(DocumentId id, CaseId caseId, Path file) throws IOException {
        if (sealing.secret(caseId)) {
            acquireWhole();
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

    private void write(DocumentId id, CaseId caseId, OutputStream out) throws IOException {
        if (sealing.secret(caseId)) {
            acquireWhole();
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

    /** What was kept, in a file. */
    HeldFile copy(DocumentId id, CaseId caseId) throws IOException {
        HeldFile copy = held.create();
        try (OutputStream out = Files.newOutputStream(copy.path())) {
            write(id, caseId, out);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Sealed ones wait for each other here, but not for ever. */
    private static void acquireWhole() {
        try {
            if (WHOLE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Too many sealed documents are read or kept at once");
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
