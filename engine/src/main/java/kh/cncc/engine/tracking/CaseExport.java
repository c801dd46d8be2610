package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.AUDIT_ENTRY;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case as one file with everything in it: to be read without this program, and checked against tampering. */
@Service
@Transactional
public class CaseExport {

    private static final int ALL = Integer.MAX_VALUE;

    private final DSLContext db;
    private final Openings openings;
    private final CaseHeads heads;
    private final Timelines timelines;
    private final Comments comments;
    private final Documents documents;
    private final Relations relations;
    private final Participants participants;
    private final Audit audit;
    private final ObjectProvider<CaseContent> contents;

    CaseExport(
            DSLContext db,
            Openings openings,
            CaseHeads heads,
            Timelines timelines,
            Comments comments,
            Documents documents,
            Relations relations,
            Participants participants,
            Audit audit,
            ObjectProvider<CaseContent> contents) {
        this.db = db;
        this.openings = openings;
        this.heads = heads;
        this.timelines = timelines;
        this.comments = comments;
        this.documents = documents;
        this.relations = relations;
        this.participants = participants;
        this.audit = audit;
        this.contents = contents;
    }

    /**
     * Writes the case as a zip, as far as this official may see it; that it was taken out is an act.
     *
     * @param language of the page to be read
     * @param wording  for that language
     * @param zone     for the times on that page
     */
    public void write(Actor actor, CaseId id, Locale language, Wording wording, ZoneId zone, OutputStream out)
            throws IOException {
        HeldSeat through = openings.mustOpen(actor, id);
        audit.record(new Act(id, "case-exported", actor, through.seat().id(), through.as(), Map.of()));
        CaseFolder folder = folder(actor, id);
        try (ExportZip zip = new ExportZip(out)) {
            zip.put("index.html", new ExportPage(folder, language, wording, zone).html());
            zip.put("case.json", ExportJson.of(folder));
            zip.put("audit.json", ExportJson.of(folder.audit(), folder.hashes()));
            for (DocumentLine document : folder.documents()) {
                if (document.withdrawn() == null) {
                    zip.put(CaseFolder.path(document), part -> documents.write(actor, document.id(), part));
                }
            }
            zip.manifest();
        }
    }

    private CaseFolder folder(Actor actor, CaseId id) {
        CaseHead head = heads.head(actor, id);
        return new CaseFolder(
                head,
                contents.stream()
                        .filter(content -> content.kind().equals(head.kind()))
                        .flatMap(content -> content.sections(actor, id).stream())
                        .toList(),
                timelines.page(actor, id, 0, ALL),
                comments.page(actor, id, 0, ALL),
                documents.list(actor, id),
                relations.list(actor, id),
                participants.list(actor, id),
                audit.timeline(id),
                hashes(id));
    }

    private List<Map<String, Object>> hashes(CaseId id) {
        return db.select(AUDIT_ENTRY.POSITION, AUDIT_ENTRY.PREVIOUS_HASH, AUDIT_ENTRY.HASH)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CASE_ID.eq(id.value()))
                .orderBy(AUDIT_ENTRY.POSITION)
                .fetch(row -> Map.of(
                        "position", row.value1(),
                        "previousHash", HexFormat.of().formatHex(row.value2()),
                        "hash", HexFormat.of().formatHex(row.value3())));
    }
}
