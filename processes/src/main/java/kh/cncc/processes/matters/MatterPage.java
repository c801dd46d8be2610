package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * All of a matter. Words are null while it is closed to the reader.
 *
 * @param account    what happened
 * @param asked      which decision is asked
 * @param raisedBy   the official, and {@code raiserSeat} the seat they raised it for
 * @param fromCase   number of the case that it came from, a report with a meeting's minutes for example
 * @param joinedInto the matter whose decision it waits for
 * @param joined     those that wait for the decision on this one
 * @param parts      that were split from it, and {@code splitFrom} the one it was split from
 * @param objections why it is considered again, though it had ended
 * @param may        what the reader may do besides tasks
 */
public record MatterPage(
        MatterHeader header,
        @Nullable String account,
        @Nullable String asked,
        Words raisedBy,
        Words raiserSeat,
        @Nullable String fromCase,
        @Nullable MatterLine joinedInto,
        List<MatterLine> joined,
        List<MatterLine> parts,
        @Nullable MatterLine splitFrom,
        List<QuestionLine> questions,
        List<ReferralLine> referrals,
        List<Outcome> objections,
        May may) {

    /** What the reader may do. */
    public record May(boolean withdraw, boolean reopen) {}
}
