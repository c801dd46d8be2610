package kh.cncc.engine.supervision;

import java.util.List;
import kh.cncc.engine.cases.CaseId;

/** What came of noting a call. */
public sealed interface NoteResult {

    /** It stands in the timelines of these cases. */
    record Noted(List<CaseId> cases) implements NoteResult {}

    /** A note says something; nothing was done. */
    record NoteMissing() implements NoteResult {}

    /** It is a note, not a letter; nothing was done. */
    record NoteTooLong(int most) implements NoteResult {}
}
