package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.DECISION_COPY;
import static kh.cncc.processes.db.Tables.DECISION_VOICE;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.processes.db.tables.records.DecisionRecord;
import kh.cncc.processes.documents.Paper;
import kh.cncc.processes.documents.Papers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the document of a decision, in both languages and for print and word processor, and keeps it in the case. */
@Component
class DecisionDocuments {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DSLContext db;
    private final Organisation organisation;
    private final Sealing sealing;
    private final Papers papers;
    private final Documents documents;

    DecisionDocuments(DSLContext db, Organisation organisation, Sealing sealing, Papers papers, Documents documents) {
        this.db = db;
        this.organisation = organisation;
        this.sealing = sealing;
        this.papers = papers;
        this.documents = documents;
    }

    /** Keeps four files: Khmer and English, each as PDF and DOCX. */
    void keep(MatterFacts matter, DecisionId id, List<String> alsoAnswers) {
        DecisionPaper content = content(matter, id, alsoAnswers);
        for (Locale language : List.of(Locale.of("km"), Locale.ENGLISH)) {
            Paper paper = content.in(language);
            String name = content.number() + "-" + language.getLanguage();
            keep(matter.caseId(), DecisionFiles.purpose(id, "pdf", language), name + ".pdf", PDF, papers.pdf(paper));
            keep(
                    matter.caseId(),
                    DecisionFiles.purpose(id, "docx", language),
                    name + ".docx",
                    DOCX,
                    papers.docx(paper));
        }
    }

    private void keep(CaseId id, String purpose, String name, String type, byte[] content) {
        documents.addMade(id, purpose, name, type, content);
    }

    private DecisionPaper content(MatterFacts matter, DecisionId id, List<String> alsoAnswers) {
        DecisionRecord row =
                db.selectFrom(DECISION).where(DECISION.ID.eq(id.value())).fetchSingle();
        CaseId caseId = matter.caseId();
        Mechanism mechanism = organisation.mechanism(new MechanismId(row.getMechanismId()));
        return new DecisionPaper(
                Objects.requireNonNull(row.getNumber()),
                Objects.requireNonNull(row.getDecidedOn()),
                Objects.requireNonNull(row.getDecidedAt()).toInstant(),
                mechanism.name(),
                organisation.seat(new SeatId(row.getSeatId())).title(),
                organisation.official(new OfficialId(row.getOfficialId())).name(),
                Standing.valueOf(row.getOnBehalf().toUpperCase(Locale.ROOT)),
                place(mechanism),
                subject(matter),
                matter.number(),
                alsoAnswers,
                organisation.mechanism(matter.raiserMechanism()).name(),
                matter.raisedOn(),
                organisation.area(matter.area()).name(),
                sealing.unseal(caseId, DecisionColumns.LEGAL_BASIS, row.getLegalBasis()),
                sealing.unseal(caseId, DecisionColumns.TEXT, row.getText()),
                DecisionPages.votes(row),
                row.getMembers() == null ? 0 : row.getMembers(),
                agreed(id),
                actions(caseId, id),
                copies(matter, id),
                supersedes(row.getSupersedes()));
    }

    private String subject(MatterFacts matter) {
        String subject = db.select(MATTER.SUBJECT)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.id().value()))
                .fetchSingle()
                .value1();
        return sealing.unseal(matter.caseId(), MatterColumns.SUBJECT, subject);
    }

    /** Rule: what is of the nation sits in the capital. */
    private Words place(Mechanism mechanism) {
        Area area = organisation.area(mechanism.area());
        return (area.kind().equals("nation") ? organisation.capital() : area).name();
    }

    private List<Words> agreed(DecisionId id) {
        return db.select(DECISION_VOICE.SEAT_ID)
                .from(DECISION_VOICE)
                .where(DECISION_VOICE.DECISION_ID.eq(id.value()))
                .and(DECISION_VOICE.VOICE.eq(Voice.AGREE.code()))
                .orderBy(DECISION_VOICE.SEAT_ID)
                .fetch(row -> organisation.seat(new SeatId(row.value1())).title());
    }

    private List<DecisionPaper.Action> actions(CaseId caseId, DecisionId id) {
        return db.selectFrom(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .orderBy(DECISION_ACTION.NUMBER)
                .fetch(row -> new DecisionPaper.Action(
                        row.getNumber(),
                        sealing.unseal(caseId, DecisionColumns.ACTION, row.getText()),
                        organisation.seat(new SeatId(row.getSeatId())).label(),
                        row.getDueOn()));
    }

    /** Rule: who raised it gets a copy without being named. */
    private List<Words> copies(MatterFacts matter, DecisionId id) {
        List<Words> copies = new ArrayList<>();
        copies.add(organisation.mechanism(matter.raiserMechanism()).name());
        db.select(DECISION_COPY.MECHANISM_ID)
                .from(DECISION_COPY)
                .where(DECISION_COPY.DECISION_ID.eq(id.value()))
                .and(DECISION_COPY.MECHANISM_ID.ne(matter.raiserMechanism().value()))
                .orderBy(DECISION_COPY.MECHANISM_ID)
                .forEach(row -> copies.add(
                        organisation.mechanism(new MechanismId(row.value1())).name()));
        return copies;
    }

    private @Nullable String supersedes(@Nullable Long id) {
        return id == null
                ? null
                : db.select(DECISION.NUMBER)
                        .from(DECISION)
                        .where(DECISION.ID.eq(id))
                        .fetchOne(DECISION.NUMBER);
    }
}
