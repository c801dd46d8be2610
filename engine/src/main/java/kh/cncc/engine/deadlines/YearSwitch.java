package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.YEAR_SWITCH;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For which years procedures begin by themselves. The year of the installation does from the start, a later one when a
 * coordinator has looked at its calendar and switched it on; in a demo every year does until it is switched off.
 */
@Service
@Transactional
public class YearSwitch {

    private final DSLContext db;
    private final Clock clock;
    private final Supervision supervision;
    private final Cases cases;
    private final Audit audit;
    private final boolean demo;

    YearSwitch(
            DSLContext db,
            Clock clock,
            Supervision supervision,
            Cases cases,
            Audit audit,
            @Value("${cncc.demo:false}") boolean demo) {
        this.db = db;
        this.clock = clock;
        this.supervision = supervision;
        this.cases = cases;
        this.audit = audit;
        this.demo = demo;
    }

    /** Whether what is reported of this year begins by itself. */
    @Transactional(readOnly = true)
    public boolean automatic(int year) {
        return db.select(YEAR_SWITCH.AUTOMATIC)
                .from(YEAR_SWITCH)
                .where(YEAR_SWITCH.YEAR.eq(year))
                .fetchOptional(YEAR_SWITCH.AUTOMATIC)
                .orElseGet(() -> demo || year <= firstYear());
    }

    /** Whether the official may switch. */
    @Transactional(readOnly = true)
    public boolean maySwitch(Actor actor) {
        return supervision.everywhere(actor).isPresent();
    }

    /** Switches a year on or off. */
    public void set(Actor actor, int year, boolean automatic) {
        HeldSeat as = supervision.everywhere(actor).orElseThrow(() -> new Refused("refused.year-switch"));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.insertInto(YEAR_SWITCH)
                .set(YEAR_SWITCH.YEAR, year)
                .set(YEAR_SWITCH.AUTOMATIC, automatic)
                .set(YEAR_SWITCH.DECIDED_AT, now)
                .set(YEAR_SWITCH.DECIDED_BY, actor.id().value())
                .onConflict(YEAR_SWITCH.YEAR)
                .doUpdate()
                .set(YEAR_SWITCH.AUTOMATIC, automatic)
                .set(YEAR_SWITCH.DECIDED_AT, now)
                .set(YEAR_SWITCH.DECIDED_BY, actor.id().value())
                .execute();
        String number = "CAL-" + year;
        CaseId calendar = cases.find(number)
                .orElseGet(() -> cases.open(number, "calendar", as.seat().mechanism()));
        audit.record(new Act(
                calendar,
                automatic ? "year-switched-on" : "year-switched-off",
                actor,
                as.seat().id(),
                as.as(),
                Map.of("year", year)));
    }

    private int firstYear() {
        return db.select(DSL.min(YEAR_SWITCH.YEAR))
                .from(YEAR_SWITCH)
                .fetchSingle()
                .value1();
    }
}
