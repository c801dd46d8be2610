package kh.cncc.engine.tracking;

import java.time.Instant;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;

/** A case in which somebody named me, and which I have not looked at since. */
public record MentionLine(CaseId caseId, String number, Instant at, Words by) {}
