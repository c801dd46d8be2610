package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.sealing.SealedColumn;
import kh.cncc.engine.sealing.SealedColumns;

/** What is sealed of decisions and of what follows from them. */
public final class DecisionColumns implements SealedColumns {

    private static final String OF_MATTER = "(select m.case_id from processes.matter m where m.id = t.matter_id)";
    private static final String OF_DECISION = """
            (select m.case_id from processes.decision d join processes.matter m on m.id = d.matter_id \
            where d.id = t.decision_id)""";
    private static final String OF_ACTION = """
            (select m.case_id from processes.decision_action a join processes.decision d on d.id = a.decision_id \
            join processes.matter m on m.id = d.matter_id where a.id = t.action_id)""";

    static final SealedColumn TEXT = SealedColumn.text("processes.decision", "text", OF_MATTER);
    static final SealedColumn LEGAL_BASIS = SealedColumn.text("processes.decision", "legal_basis", OF_MATTER);
    static final SealedColumn REMARK = SealedColumn.text("processes.decision_voice", "remark", OF_DECISION);
    static final SealedColumn ACTION = SealedColumn.text("processes.decision_action", "text", OF_DECISION);
    static final SealedColumn EVIDENCE = SealedColumn.text("processes.decision_action", "evidence", OF_DECISION);
    static final SealedColumn NOTE = SealedColumn.text("processes.action_note", "text", OF_ACTION);
    static final SealedColumn OUTCOME = SealedColumn.text("processes.matter_outcome", "remark", OF_MATTER);

    @Override
    public List<SealedColumn> columns() {
        return List.of(TEXT, LEGAL_BASIS, REMARK, ACTION, EVIDENCE, NOTE, OUTCOME);
    }
}
