package kh.cncc.processes.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which matters are counted: those raised on these days.
 *
 * @param area this area and all below it
 */
public record StatisticsFilter(
        LocalDate from,
        LocalDate to,
        @Nullable Topic topic,
        @Nullable Level level,
        @Nullable String area,
        @Nullable Urgency urgency) {}
