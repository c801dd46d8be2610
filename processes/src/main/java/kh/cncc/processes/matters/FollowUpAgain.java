package kh.cncc.processes.matters;

import java.util.HashMap;
import java.util.Map;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.workflow.Procedures;
import org.springframework.stereotype.Component;

/** Lets the model go on with a matter that had come to its end, or with another decision on one that had not. */
@Component
class FollowUpAgain {

    private final Procedures procedures;
    private final Cases cases;

    FollowUpAgain(Procedures procedures, Cases cases) {
        this.procedures = procedures;
        this.cases = cases;
    }

    /** Follows up another decision in place of the one before. */
    void supersede(MatterFacts matter, boolean consentNeeded) {
        procedures.message(MatterModel.SUPERSEDED, matter.number());
        begin(MatterModel.DECIDED_AGAIN, matter, Map.of(MatterModel.CONSENT_NEEDED, consentNeeded));
    }

    /** Has it considered again. */
    void reopen(MatterFacts matter) {
        begin(MatterModel.REOPENED, matter, Map.of());
    }

    private void begin(String message, MatterFacts matter, Map<String, Object> more) {
        cases.reopen(matter.caseId());
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("matterId", matter.id().value());
        variables.put("level", matter.level().code());
        variables.put("urgency", matter.urgency().code());
        variables.put("countsFrom", matter.countsFrom().toString());
        variables.put("raiserSeatId", matter.raiserSeat().value());
        procedures.startByMessage(message, matter.caseId(), matter.number(), matter.mechanism(), variables);
    }
}
