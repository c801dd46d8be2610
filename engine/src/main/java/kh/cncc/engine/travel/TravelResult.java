package kh.cncc.engine.travel;

import java.time.LocalDate;

/** What came of the wish to travel. */
public sealed interface TravelResult {

    record Begun() implements TravelResult {}

    /** Time goes on only; the first day that one can travel to. */
    record NotLater(LocalDate first) implements TravelResult {}

    /** Further than one journey leads; the last day that one can travel to. */
    record TooFar(LocalDate last) implements TravelResult {}

    /** Somebody travels already. */
    record UnderWay() implements TravelResult {}
}
