package kh.cncc.engine.tracking;

import java.time.Instant;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a case.
 *
 * @param kind   such as {@code report} or {@code matter}
 * @param title  as its raiser wrote it; none for a report, a cycle or a confidential case
 * @param status a short code of its kind, where it has one
 * @param area   where it is, if it is known
 */
public record CaseHead(
        CaseId id,
        String number,
        String kind,
        Confidentiality confidentiality,
        @Nullable String title,
        @Nullable String status,
        @Nullable Words area,
        Words mechanism,
        Instant openedAt,
        @Nullable Instant closedAt) {}
