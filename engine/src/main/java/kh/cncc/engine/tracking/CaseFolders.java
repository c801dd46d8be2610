package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.AUDIT_ENTRY;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what there is of a case, as far as an official may see it. */
@Component
@Transactional
class CaseFolders {

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

    CaseFolders(
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

    /** Everything at one moment; that it is taken out is an act, and stands in it. */
    CaseFolder takenOut(Actor actor, CaseId id, Wording wording) {
        HeldSeat through = openings.mustOpen(actor, id);
        audit.record(new Act(id, "case-exported", actor, through.seat().id(), through.as(), Map.of()));
        return folder(actor, id, wording);
    }

    private CaseFolder folder(Actor actor, CaseId id, Wording wording) {
        CaseHead head = heads.head(actor, id);
        return new CaseFolder(
                head,
                contents.stream()
                        .filter(content -> content.kinds().contains(head.kind()))
                        .flatMap(content -> content.sections(actor, id, wording).stream())
                        .filter(section -> !section.rows().isEmpty())
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
