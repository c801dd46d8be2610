package kh.cncc.engine.organisation;

import java.time.LocalDate;

/** Who holds a seat, since when, by which legal act. */
public record Holder(Official official, LocalDate since, String legalAct) {}
