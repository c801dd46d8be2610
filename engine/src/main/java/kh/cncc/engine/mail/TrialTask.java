package kh.cncc.engine.mail;

import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;

/** An open task on which a text can be tried. */
public record TrialTask(TaskId id, CaseId caseId, String caseNumber, Words stepName, Words mechanism) {}
