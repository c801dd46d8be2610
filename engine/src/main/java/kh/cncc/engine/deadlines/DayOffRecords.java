package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.DAY_OFF;
import static kh.cncc.engine.db.Tables.HOLIDAY;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public holidays of the reference files and the days off by decree as they are kept. */
@Component
class DayOffRecords {

    private static final Official WITHDRAWER = OFFICIAL.as("withdrawer");

    private final DSLContext db;
    private final Clock clock;

    DayOffRecords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Both kinds by day, those withdrawn too. */
    List<DayOff> ofYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<DayOff> days = new ArrayList<>(db.selectFrom(HOLIDAY)
                .where(HOLIDAY.DAY.between(first, last))
                .fetch(row -> new DayOff(
                        row.getDay(),
                        new Words(row.getNameEn(), row.getNameKm()),
                        row.getKind(),
                        row.getStatus(),
                        null)));
        days.addAll(decreed(DAY_OFF.DAY.between(first, last)));
        days.sort(Comparator.comparing(DayOff::day));
        return days;
    }

    Optional<DayOff> decreed(DayOffId id) {
        return decreed(DAY_OFF.ID.eq(id.value())).stream().findFirst();
    }

    DayOffId add(NewDayOff entered, LocalDate day, Actor actor) {
        return new DayOffId(db.insertInto(DAY_OFF)
                .set(DAY_OFF.DAY, day)
                .set(DAY_OFF.NAME_EN, entered.nameEn().strip())
                .set(DAY_OFF.NAME_KM, entered.nameKm().strip())
                .set(DAY_OFF.LEGAL_ACT, entered.legalAct().strip())
                .set(DAY_OFF.ENTERED_AT, now())
                .set(DAY_OFF.ENTERED_BY, actor.id().value())
                .returning(DAY_OFF.ID)
                .fetchSingle(DAY_OFF.ID));
    }

    /** @return whether it still was a day off by decree */
    boolean withdraw(DayOffId id, Actor actor, String reason) {
        return db.update(DAY_OFF)
                        .set(DAY_OFF.WITHDRAWN_AT, now())
                        .set(DAY_OFF.WITHDRAWN_BY, actor.id().value())
                        .set(DAY_OFF.WITHDRAWN_REASON, reason)
                        .where(DAY_OFF.ID.eq(id.value()))
                        .and(DAY_OFF.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    private List<DayOff> decreed(Condition condition) {
        return db.select(DAY_OFF.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, WITHDRAWER.NAME_EN, WITHDRAWER.NAME_KM)
                .from(DAY_OFF)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(DAY_OFF.ENTERED_BY))
                .leftJoin(WITHDRAWER)
                .on(WITHDRAWER.ID.eq(DAY_OFF.WITHDRAWN_BY))
                .where(condition)
                .orderBy(DAY_OFF.ID)
                .fetch(DayOffRecords::dayOff);
    }

    private static DayOff dayOff(Record row) {
        return new DayOff(
                row.get(DAY_OFF.DAY),
                new Words(row.get(DAY_OFF.NAME_EN), row.get(DAY_OFF.NAME_KM)),
                "decree",
                "decree",
                new DayOff.Decree(
                        new DayOffId(row.get(DAY_OFF.ID)),
                        row.get(DAY_OFF.LEGAL_ACT),
                        new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                        row.get(DAY_OFF.ENTERED_AT).toInstant(),
                        withdrawal(row)));
    }

    private static DayOff.@Nullable Withdrawal withdrawal(Record row) {
        OffsetDateTime at = row.get(DAY_OFF.WITHDRAWN_AT);
        return at == null
                ? null
                : new DayOff.Withdrawal(
                        new Words(row.get(WITHDRAWER.NAME_EN), row.get(WITHDRAWER.NAME_KM)),
                        at.toInstant(),
                        row.get(DAY_OFF.WITHDRAWN_REASON));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
