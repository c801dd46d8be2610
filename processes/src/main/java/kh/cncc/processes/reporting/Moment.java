package kh.cncc.processes.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kh.cncc.engine.time.TimeConfiguration;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Moments as the database keeps them, and the days that they are on in Cambodia. */
final class Moment {

    private Moment() {}

    static OffsetDateTime now(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant of(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(TimeConfiguration.ZONE).toLocalDate();
    }

    /** The same in the database. */
    static Field<LocalDate> day(Field<OffsetDateTime> moment) {
        return DSL.field(
                "({0} at time zone {1})::date", LocalDate.class, moment, DSL.inline(TimeConfiguration.ZONE.getId()));
    }
}
