package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.sealing.SealedColumn;
import kh.cncc.engine.sealing.SealedColumns;

/** What people wrote about a matter on its way. */
public final class MatterColumns implements SealedColumns {

    private static final String OF_MATTER = "(select m.case_id from processes.matter m where m.id = t.matter_id)";

    static final SealedColumn SUBJECT = SealedColumn.text("processes.matter", "subject");
    static final SealedColumn ACCOUNT = SealedColumn.text("processes.matter", "account");
    static final SealedColumn ASKED = SealedColumn.text("processes.matter", "asked");
    static final SealedColumn REASON = SealedColumn.text("processes.matter_stay", "reason", OF_MATTER);
    static final SealedColumn RECOMMENDATION = SealedColumn.text("processes.matter_stay", "recommendation", OF_MATTER);
    static final SealedColumn QUESTION = SealedColumn.text("processes.matter_question", "question", OF_MATTER);
    static final SealedColumn QUESTION_ANSWER = SealedColumn.text("processes.matter_question", "answer", OF_MATTER);
    static final SealedColumn REQUEST = SealedColumn.text("processes.matter_referral", "request", OF_MATTER);
    static final SealedColumn REFERRAL_ANSWER = SealedColumn.text("processes.matter_referral", "answer", OF_MATTER);

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SUBJECT, ACCOUNT, ASKED, REASON, RECOMMENDATION, QUESTION, QUESTION_ANSWER, REQUEST, REFERRAL_ANSWER);
    }
}
