package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a matter above each of its pages.
 *
 * @param mechanism     that has it now, and {@code mechanismName} its name
 * @param subject       null while it is closed to the reader
 * @param dueOn         until when that mechanism is to act
 * @param answerDue     until when the raiser was promised an answer
 * @param lapses        how often a deadline passed
 */
public record MatterHeader(
        MatterId id,
        CaseId caseId,
        String number,
        Topic topic,
        Urgency urgency,
        Confidentiality confidentiality,
        String areaCode,
        Words area,
        Level level,
        MechanismId mechanism,
        Words mechanismName,
        MatterState state,
        @Nullable String subject,
        LocalDate raisedOn,
        LocalDate dueOn,
        LocalDate answerDue,
        boolean overdue,
        int lapses) {

    /** Whether its words are closed to the reader until it is opened with a reason. */
    public boolean closed() {
        return subject == null;
    }
}
