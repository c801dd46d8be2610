package kh.cncc.engine.tracking;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One case as one file with everything in it: to be read without this program, and checked against tampering. */
@Service
public class CaseExport {

    private final CaseFolders folders;
    private final DocumentCopies copies;
    private final HeldFolder held;

    CaseExport(CaseFolders folders, DocumentCopies copies, HeldFolder held) {
        this.folders = folders;
        this.copies = copies;
        this.held = held;
    }

    /**
     * Writes the case as a zip, as far as this official may see it; that it was taken out is an act. In no transaction, since it takes as
     * long as whoever reads it, and nobody else who works on the case waits for that.
     *
     * @param language of the page to be read
     * @param zone     for the times on that page
     */
    @Transactional(propagation = Propagation.NEVER)
    public void write(Actor actor, CaseId id, Locale language, Wording wording, ZoneId zone, OutputStream out)
            throws IOException {
        CaseFolder folder = folders.takenOut(actor, id, wording);
        // Nothing is sent before it is whole: a document could be withdrawn meanwhile.
        try (HeldFile whole = held.create()) {
            try (ExportZip zip = new ExportZip(new BufferedOutputStream(Files.newOutputStream(whole.path())))) {
                zip.put("index.html", new ExportPage(folder, language, wording, zone).html());
                zip.put("case.json", ExportJson.of(folder));
                zip.put("audit.json", ExportJson.of(folder.audit(), folder.hashes()));
                for (DocumentLine document : folder.documents()) {
                    if (document.withdrawn() == null) {
                        put(zip, actor, folder, document);
                    }
                }
                zip.manifest();
            }
            Files.copy(whole.path(), out);
        }
    }

    private void put(ExportZip zip, Actor actor, CaseFolder folder, DocumentLine document) throws IOException {
        try (HeldFile copy = copies.copy(actor, document.id())) {
            zip.put(folder.path(document), part -> Files.copy(copy.path(), part));
        }
    }
}
