package kh.cncc.processes.matters;

import java.time.LocalDate;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a list shows it.
 *
 * @param subject null where it is confidential
 */
public record MatterLine(
        MatterId id,
        String number,
        Topic topic,
        Urgency urgency,
        Confidentiality confidentiality,
        Words area,
        Level level,
        Words mechanism,
        MatterState state,
        @Nullable String subject,
        LocalDate raisedOn,
        LocalDate dueOn,
        boolean overdue,
        int lapses) {}
