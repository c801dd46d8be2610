package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The open actions of all decisions that an official may see. */
@Component
class OpenActions {

    private static final Field<LocalDate> TOLD = FollowUpRows.lastTold().as("told");

    private final DSLContext db;
    private final Reach reach;
    private final Access access;
    private final AreasBelow areas;
    private final Organisation organisation;
    private final Clock clock;

    OpenActions(DSLContext db, Reach reach, Access access, AreasBelow areas, Organisation organisation, Clock clock) {
        this.db = db;
        this.reach = reach;
        this.access = access;
        this.areas = areas;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<OpenAction> page(Actor actor, ActionFilter filter, int offset, int limit) {
        return db.select(
                        DECISION_ACTION.ID,
                        DECISION_ACTION.NUMBER,
                        DECISION_ACTION.TEXT,
                        DECISION_ACTION.SEAT_ID,
                        DECISION_ACTION.DUE_ON,
                        DECISION.ID,
                        DECISION.NUMBER,
                        DECISION.DECIDED_ON,
                        MATTER.NUMBER,
                        MATTER.CONFIDENTIALITY,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        TOLD)
                .from(DECISION_ACTION)
                .join(DECISION)
                .on(DECISION.ID.eq(DECISION_ACTION.DECISION_ID))
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(DECISION.MECHANISM_ID))
                .where(found(actor, filter))
                .orderBy(TOLD, DECISION_ACTION.DUE_ON, DECISION_ACTION.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::action);
    }

    int count(Actor actor, ActionFilter filter) {
        return db.fetchCount(DSL.select(DECISION_ACTION.ID)
                .from(DECISION_ACTION)
                .join(DECISION)
                .on(DECISION.ID.eq(DECISION_ACTION.DECISION_ID))
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .where(found(actor, filter)));
    }

    private Condition found(Actor actor, ActionFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Condition found = FollowUpRows.open().and(reach.visible(actor, MATTER.CASE_ID));
        if (filter.mechanism() != null) {
            found = found.and(DECISION.MECHANISM_ID.eq(filter.mechanism().value()));
        }
        if (filter.area() != null) {
            found = found.and(areas.within(MATTER.AREA_CODE, filter.area()));
        }
        if (filter.mine()) {
            found = found.and(DECISION_ACTION.SEAT_ID.in(access.seats(actor).stream()
                    .map(held -> held.seat().id().value())
                    .toList()));
        }
        if (filter.overdue()) {
            found = found.and(FollowUpRows.overdue(today));
        }
        return filter.silent() ? found.and(FollowUpRows.silent(today)) : found;
    }

    private OpenAction action(Record row) {
        LocalDate today = LocalDate.now(clock);
        boolean closed = row.get(MATTER.CONFIDENTIALITY).equals(Confidentiality.CONFIDENTIAL.code());
        return new OpenAction(
                new ActionId(row.get(DECISION_ACTION.ID)),
                row.get(DECISION_ACTION.NUMBER),
                closed ? null : row.get(DECISION_ACTION.TEXT),
                new DecisionId(row.get(DECISION.ID)),
                row.get(DECISION.NUMBER),
                row.get(MATTER.NUMBER),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                organisation.seat(new SeatId(row.get(DECISION_ACTION.SEAT_ID))).label(),
                row.get(DECISION.DECIDED_ON),
                row.get(DECISION_ACTION.DUE_ON),
                row.get(DECISION_ACTION.DUE_ON).isBefore(today),
                row.get(TOLD),
                (int) ChronoUnit.DAYS.between(row.get(TOLD), today));
    }
}
