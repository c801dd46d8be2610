package kh.cncc.engine.sealing;

import java.util.List;

/** What the engine itself seals. */
public final class EngineColumns implements SealedColumns {

    public static final SealedColumn OPENING_REASON = SealedColumn.text("engine.case_opening", "reason");
    public static final SealedColumn COMMENT = SealedColumn.text("engine.case_comment", "body");
    public static final SealedColumn DOCUMENT_NAME = SealedColumn.text("engine.document", "name");
    public static final SealedColumn DOCUMENT_WITHDRAWN = SealedColumn.text("engine.document", "withdrawn_reason");
    public static final SealedColumn DOCUMENT_SHA256 = new SealedColumn("engine.document", "sha256", "t.case_id", true);
    public static final SealedColumn DOCUMENT_CONTENT = new SealedColumn(
            "engine.document_content",
            "content",
            "(select d.case_id from engine.document d where d.id = t.document_id)",
            true);

    @Override
    public List<SealedColumn> columns() {
        return List.of(OPENING_REASON, COMMENT, DOCUMENT_NAME, DOCUMENT_WITHDRAWN, DOCUMENT_SHA256, DOCUMENT_CONTENT);
    }
}
