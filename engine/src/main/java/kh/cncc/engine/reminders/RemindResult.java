package kh.cncc.engine.reminders;

import java.util.List;
import kh.cncc.engine.inbox.TaskId;

/** What came of reminding by hand. */
public sealed interface RemindResult {

    /**
     * It was done.
     *
     * @param told    the tasks whose officials are told now
     * @param already those about which somebody was reminded by hand today: once a day is enough
     * @param ended   those that are no longer open
     * @param nobody  those whose seat has nobody who acts for it
     */
    record Reminded(List<TaskId> told, List<TaskId> already, List<TaskId> ended, List<TaskId> nobody)
            implements RemindResult {}

    /** A reminder by hand says something in the coordinator's own words; nothing was done. */
    record SentenceMissing() implements RemindResult {}

    /** It is a sentence, not a letter; nothing was done. */
    record SentenceTooLong(int most) implements RemindResult {}
}
