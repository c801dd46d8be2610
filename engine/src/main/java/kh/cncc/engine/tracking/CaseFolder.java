package kh.cncc.engine.tracking;

import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.AuditEntry;

/** Everything there is of a case, gathered for its export. */
record CaseFolder(
        CaseHead head,
        List<CaseContent.Section> sections,
        List<TimelineEntry> timeline,
        List<CommentLine> comments,
        List<DocumentLine> documents,
        List<RelationLine> relations,
        List<Participant> participants,
        List<AuditEntry> audit,
        List<Map<String, Object>> hashes) {

    /** Where a document's content is in the export; withdrawn ones are not in it. */
    static String path(DocumentLine document) {
        return "documents/" + document.series() + "-v" + document.version() + "-"
                + document.name().replaceAll("\\s+", "_");
    }
}
