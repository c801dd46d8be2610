package kh.cncc.processes.matters;

import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * A matter as it is written down. What is null was not chosen yet.
 *
 * @param fromCase the case that it comes from, a report with a meeting's minutes for example; null for none
 */
public record RaiseForm(
        @Nullable SeatId seat,
        @Nullable Topic topic,
        @Nullable Urgency urgency,
        @Nullable Confidentiality confidentiality,
        @Nullable String area,
        String subject,
        String account,
        String asked,
        @Nullable CaseId fromCase) {}
