package kh.cncc.engine.organisation;

/** A seat that an official may act for today, and as what. */
public record HeldSeat(Seat seat, Standing as) {}
