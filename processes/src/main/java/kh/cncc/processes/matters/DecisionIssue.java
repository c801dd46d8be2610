package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.DECISION_COPY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sends a decision out: its documents, to whom it concerns, and to the matters that waited for it. */
@Component
class DecisionIssue {

    private final DSLContext db;
    private final MatterRows matters;
    private final JoinedMatters joined;
    private final DecisionDocuments documents;
    private final DecisionRecords records;
    private final MatterReach seats;
    private final Reach reach;
    private final DecisionNews news;
    private final Audit audit;

    DecisionIssue(
            DSLContext db,
            MatterRows matters,
            JoinedMatters joined,
            DecisionDocuments documents,
            DecisionRecords records,
            MatterReach seats,
            Reach reach,
            DecisionNews news,
            Audit audit) {
        this.db = db;
        this.matters = matters;
        this.joined = joined;
        this.documents = documents;
        this.records = records;
        this.seats = seats;
        this.reach = reach;
        this.news = news;
        this.audit = audit;
    }

    void issue(DecisionId id) {
        MatterFacts matter = matters.of(records.matter(id));
        List<MatterFacts> waiting = joined.locked(matter);
        documents.keep(matter, id, waiting.stream().map(MatterFacts::number).toList());
        reach(matter, id, waiting);
        audit.record(Act.ofTheProgram(matter.caseId(), "decision-issued", Map.of("decision", records.number(id))));
        news.decided(matter, id);
        waiting.forEach(other -> news.answered(other, id));
        records.issued(id);
        joined.answered(matter, MatterState.DECIDED);
    }

    /** Those who have something to do, get a copy, or are answered with it, may see what it was about. */
    private void reach(MatterFacts matter, DecisionId id, List<MatterFacts> waiting) {
        List<SeatId> concerned = new ArrayList<>(db.selectDistinct(DECISION_ACTION.SEAT_ID)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.DECISION_ID.eq(id.value()))
                .fetch(row -> new SeatId(row.value1())));
        waiting.forEach(other -> concerned.add(other.raiserSeat()));
        seats.seats(matter, concerned);
        // Rule: of a confidential matter nobody gets a copy.
        if (matter.confidentiality() != Confidentiality.CONFIDENTIAL) {
            reach.give(
                    matter.caseId(),
                    db.select(DECISION_COPY.MECHANISM_ID)
                            .from(DECISION_COPY)
                            .where(DECISION_COPY.DECISION_ID.eq(id.value()))
                            .fetch(row -> new MechanismId(row.value1())));
        }
    }
}
