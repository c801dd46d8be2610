package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.DOCUMENT;

import java.util.List;
import java.util.Locale;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds the files of decisions, and of what shows actions to be done, among the documents of their case. */
@Component
class DecisionFiles {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("km"), Locale.ENGLISH);
    private static final List<String> TYPES = List.of("pdf", "docx");

    private final DSLContext db;
    private final Sealing sealing;

    DecisionFiles(DSLContext db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** The purpose of the decision's file of this type in this language. */
    static String purpose(DecisionId id, String type, Locale language) {
        return "decision-" + type + "-" + language.getLanguage() + "-" + id.value();
    }

    /** The Khmer ones first. */
    List<DecisionFile> of(CaseId caseId, DecisionId id) {
        return LANGUAGES.stream()
                .flatMap(language -> TYPES.stream().flatMap(type -> find(caseId, id, type, language).stream()))
                .toList();
    }

    private List<DecisionFile> find(CaseId caseId, DecisionId id, String type, Locale language) {
        return db.select(DOCUMENT.ID, DOCUMENT.NAME, DOCUMENT.SIZE)
                .from(DOCUMENT)
                .where(DOCUMENT.CASE_ID.eq(caseId.value()))
                .and(DOCUMENT.PURPOSE.eq(purpose(id, type, language)))
                .orderBy(DOCUMENT.VERSION.desc())
                .limit(1)
                .fetch(row -> new DecisionFile(
                        row.value1(),
                        sealing.unseal(caseId, EngineColumns.DOCUMENT_NAME, row.value2()),
                        language,
                        type,
                        row.value3()));
    }

    /** Whether there is a document for this purpose that nobody withdrew. */
    boolean any(CaseId caseId, String purpose) {
        return db.fetchExists(
                DOCUMENT,
                DOCUMENT.CASE_ID
                        .eq(caseId.value())
                        .and(DOCUMENT.PURPOSE.eq(purpose))
                        .and(DOCUMENT.WITHDRAWN_AT.isNull()));
    }
}
