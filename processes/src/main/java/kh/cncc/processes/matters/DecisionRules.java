package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.organisation.Seat;

/**
 * What a mechanism needs to decide.
 *
 * @param members how many of its seats are filled today
 * @param quorum  how many of them must be present for a vote; 0 where there is none
 * @param consent the seats that have to agree; empty where none has to
 */
public record DecisionRules(Mode mode, int members, int quorum, int majorityPercent, List<Seat> consent) {

    /** Whether so many votes carry a decision: of the votes cast, abstentions not counted. */
    boolean carries(Votes votes) {
        int cast = votes.inFavour() + votes.against();
        return votes.inFavour() * 100 > cast * majorityPercent || cast == votes.inFavour() && cast > 0;
    }
}
