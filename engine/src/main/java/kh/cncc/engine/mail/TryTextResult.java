package kh.cncc.engine.mail;

import java.util.List;

/** What came of trying a text on a task. */
public sealed interface TryTextResult {

    /** So it reads. */
    record Shown(Letter letter) implements TryTextResult {}

    /** A mail to oneself is in the outbox. */
    record Put(String address) implements TryTextResult {}

    /** It cannot be used like this. */
    record Broken(List<TextProblem> problems) implements TryTextResult {}

    /** About this task such a mail would say nothing. */
    record NothingToSay() implements TryTextResult {}

    /** One has no address oneself. */
    record NoAddress() implements TryTextResult {}
}
