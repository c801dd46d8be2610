package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything that belongs to it.
 *
 * @param words          null while it is closed to the reader
 * @param supersedes     number of the one it stands in the place of
 * @param supersededBy   number of the one that stands in its place
 * @param mayBeSuperseded whether the reader may put another in its place
 */
public record DecisionPage(
        DecisionId id,
        @Nullable String number,
        DecisionState state,
        MatterId matter,
        String matterNumber,
        Words mechanism,
        Words seat,
        Words official,
        Standing as,
        @Nullable LocalDate decidedOn,
        Mode mode,
        @Nullable Votes votes,
        @Nullable Integer members,
        @Nullable LocalDate consentDue,
        @Nullable DecisionWords words,
        List<VoiceLine> voices,
        List<ActionLine> actions,
        List<Words> copies,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        boolean mayBeSuperseded,
        List<DecisionFile> files) {

    /** What was decided. */
    public record DecisionWords(String text, String legalBasis) {}

    /**
     * What a seat said when asked for its consent.
     *
     * @param voice  null while it has not answered
     * @param remark null also while it is closed to the reader
     */
    public record VoiceLine(
            SeatId seat,
            Words label,
            @Nullable Voice voice,
            @Nullable String remark,
            @Nullable Words official,
            @Nullable Instant at) {}
}
