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

    /** Which of the documents of this case it is, the versions of one counting once. */
    int number(DocumentLine document) {
        return 1
                + documents.stream()
                        .map(DocumentLine::series)
                        .distinct()
                        .toList()
                        .indexOf(document.series());
    }

    /** Where a document's content is in the export; withdrawn ones are not in it. */
    String path(DocumentLine document) {
        return "documents/" + number(document) + "-v" + document.version() + "-"
                + document.name().replaceAll("\\s+", "_");
    }
}
