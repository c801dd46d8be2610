package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Problem;

/** What became of saving a search. */
public sealed interface SaveSearchResult {

    /** It is kept; one of the same name was replaced. */
    record Saved(long id) implements SaveSearchResult {}

    /** Something is wrong with it. */
    record Invalid(Problem problem) implements SaveSearchResult {}
}
