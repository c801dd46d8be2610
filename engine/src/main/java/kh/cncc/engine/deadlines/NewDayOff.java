package kh.cncc.engine.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day off as a coordinator enters it. */
public record NewDayOff(@Nullable LocalDate day, String nameEn, String nameKm, String legalAct) {}
