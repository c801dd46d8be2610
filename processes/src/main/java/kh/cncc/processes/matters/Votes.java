package kh.cncc.processes.matters;

/** What was counted in the meeting that voted. */
public record Votes(int present, int inFavour, int against, int abstained) {}
