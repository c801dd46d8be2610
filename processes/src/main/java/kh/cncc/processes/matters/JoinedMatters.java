package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.workflow.Procedures;
import org.springframework.stereotype.Component;

/** The matters that wait for the decision on another one. */
@Component
class JoinedMatters {

    private final Cases cases;
    private final MatterRows matters;
    private final MatterStays stays;
    private final Procedures procedures;
    private final Audit audit;

    JoinedMatters(Cases cases, MatterRows matters, MatterStays stays, Procedures procedures, Audit audit) {
        this.cases = cases;
        this.matters = matters;
        this.stays = stays;
        this.procedures = procedures;
        this.audit = audit;
    }

    /** Those that wait for this one, also by way of one another. */
    List<MatterFacts> all(MatterId lead) {
        return matters.joinedInto(lead).stream()
                .flatMap(matter -> Stream.concat(Stream.of(matter), all(matter.id()).stream()))
                .toList();
    }

    /** The same, with the cases of all of them locked: one that was withdrawn in the same moment does not wait any more. */
    List<MatterFacts> locked(MatterFacts lead) {
        List<CaseId> ids =
                new ArrayList<>(all(lead.id()).stream().map(MatterFacts::caseId).toList());
        ids.add(lead.caseId());
        cases.lock(ids);
        matters.locked();
        return all(lead.id());
    }

    /** The other one was answered, and with it those that were joined into it, and those joined into these. */
    void answered(MatterFacts lead, MatterState state) {
        for (MatterFacts matter : matters.joinedInto(lead.id())) {
            stays.leaveWith(matter, lead, state == MatterState.RETURNED);
            matters.answered(matter, state, lead.level(), lead.mechanism());
            audit.record(Act.ofTheProgram(matter.caseId(), "matter-answered-with-another", Map.of()));
            procedures.message(MatterModel.LEAD_ANSWERED, matter.number());
            answered(matters.of(matter.id()), state);
        }
    }

    /** The other one was withdrawn: these are considered by themselves again. */
    void freed(MatterFacts lead) {
        for (MatterFacts matter : matters.joinedInto(lead.id())) {
            matters.freed(matter);
            procedures.message(MatterModel.LEAD_ANSWERED, matter.number());
        }
    }
}
