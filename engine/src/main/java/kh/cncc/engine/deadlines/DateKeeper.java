package kh.cncc.engine.deadlines;

import java.util.List;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;

/** Keeps dates that follow the calendar. Tasks are kept by the engine; a procedure keeps what it has besides. */
public interface DateKeeper {

    /** All dates that are still open. */
    List<KeptDate> open();

    /** Those of these cases. */
    List<KeptDate> open(Set<CaseId> cases);

    /** Stores where its own dates moved; those of other keepers are none of its business. */
    void move(List<MovedDate> moves);
}
