package kh.cncc.engine.deadlines;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.EXTENSION;
import static kh.cncc.engine.db.Tables.EXTENSION_CASE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.db.tables.Mechanism;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.workflow.Models;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The granted extensions as they are kept. */
@Component
class ExtensionRecords {

    private static final Mechanism HOME = MECHANISM.as("home");
    private static final Mechanism UNIT = MECHANISM.as("unit");
    private static final Official GRANTOR = OFFICIAL.as("grantor");
    private static final Official WITHDRAWER = OFFICIAL.as("withdrawer");

    private final DSLContext db;
    private final Clock clock;
    private final Models models;
    private final Grants grants;

    ExtensionRecords(DSLContext db, Clock clock, Models models, Grants grants) {
        this.db = db;
        this.clock = clock;
        this.models = models;
        this.grants = grants;
    }

    /** What is written down. */
    record New(
            String scope,
            CaseId caseId,
            @Nullable Long task,
            @Nullable String area,
            LocalDate oldDue,
            LocalDate newDue,
            String reason,
            Map<CaseId, Integer> days) {}

    ExtensionId add(New extension, Actor actor, HeldSeat as) {
        long id = db.insertInto(EXTENSION)
                .set(EXTENSION.SCOPE, extension.scope())
                .set(EXTENSION.CASE_ID, extension.caseId().value())
                .set(EXTENSION.TASK_ID, extension.task())
                .set(EXTENSION.AREA_CODE, extension.area())
                .set(EXTENSION.OLD_DUE, extension.oldDue())
                .set(EXTENSION.NEW_DUE, extension.newDue())
                .set(EXTENSION.REASON, extension.reason())
                .set(EXTENSION.GRANTED_AT, now())
                .set(EXTENSION.GRANTED_BY, actor.id().value())
                .set(EXTENSION.GRANTED_SEAT, as.seat().id().value())
                .returning(EXTENSION.ID)
                .fetchSingle(EXTENSION.ID);
        extension
                .days()
                .forEach((caseId, days) -> db.insertInto(EXTENSION_CASE)
                        .set(EXTENSION_CASE.EXTENSION_ID, id)
                        .set(EXTENSION_CASE.CASE_ID, caseId.value())
                        .set(EXTENSION_CASE.WORKING_DAYS, days)
                        .execute());
        grants.changed();
        return new ExtensionId(id);
    }

    /** @return whether it still held */
    boolean withdraw(ExtensionId id, Actor actor, String reason) {
        grants.changed();
        return db.update(EXTENSION)
                        .set(EXTENSION.WITHDRAWN_AT, now())
                        .set(EXTENSION.WITHDRAWN_BY, actor.id().value())
                        .set(EXTENSION.WITHDRAWN_REASON, reason)
                        .where(EXTENSION.ID.eq(id.value()))
                        .and(EXTENSION.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** The cases whose dates an extension moved. */
    Set<CaseId> cases(Extension extension) {
        Set<CaseId> cases = db.select(EXTENSION_CASE.CASE_ID)
                .from(EXTENSION_CASE)
                .where(EXTENSION_CASE.EXTENSION_ID.eq(extension.id().value()))
                .fetchSet(row -> new CaseId(row.value1()));
        return cases.isEmpty() ? Set.of(extension.caseId()) : cases;
    }

    List<Extension> byId(ExtensionId id) {
        return where(EXTENSION.ID.eq(id.value()));
    }

    /** Those of these cases, also as part of an area, newest first. */
    List<Extension> of(Collection<CaseId> cases) {
        List<Long> ids = cases.stream().map(CaseId::value).toList();
        return where(EXTENSION
                .CASE_ID
                .in(ids)
                .or(EXTENSION.ID.in(DSL.select(EXTENSION_CASE.EXTENSION_ID)
                        .from(EXTENSION_CASE)
                        .where(EXTENSION_CASE.CASE_ID.in(ids)))));
    }

    private List<Extension> where(Condition condition) {
        return db.select(EXTENSION.fields())
                .select(CASE_FILE.NUMBER, TASK.STEP, TASK.DEFINITION_ID, UNIT.NAME_EN, UNIT.NAME_KM)
                .select(AREA.NAME_EN, AREA.NAME_KM, GRANTOR.NAME_EN, GRANTOR.NAME_KM)
                .select(SEAT.TITLE_EN, SEAT.TITLE_KM, HOME.NAME_EN, HOME.NAME_KM)
                .select(WITHDRAWER.NAME_EN, WITHDRAWER.NAME_KM)
                .from(EXTENSION)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(EXTENSION.CASE_ID))
                .join(GRANTOR)
                .on(GRANTOR.ID.eq(EXTENSION.GRANTED_BY))
                .join(SEAT)
                .on(SEAT.ID.eq(EXTENSION.GRANTED_SEAT))
                .join(HOME)
                .on(HOME.ID.eq(SEAT.MECHANISM_ID))
                .leftJoin(TASK)
                .on(TASK.ID.eq(EXTENSION.TASK_ID))
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(TASK.UNIT_ID))
                .leftJoin(AREA)
                .on(AREA.CODE.eq(EXTENSION.AREA_CODE))
                .leftJoin(WITHDRAWER)
                .on(WITHDRAWER.ID.eq(EXTENSION.WITHDRAWN_BY))
                .where(condition)
                .orderBy(EXTENSION.ID.desc())
                .fetch(this::extension);
    }

    private Extension extension(Record row) {
        String step = row.get(TASK.STEP);
        return new Extension(
                new ExtensionId(row.get(EXTENSION.ID)),
                new CaseId(row.get(EXTENSION.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                row.get(EXTENSION.TASK_ID),
                step == null
                        ? null
                        : models.step(row.get(TASK.DEFINITION_ID), step).name(),
                words(row.get(UNIT.NAME_EN), row.get(UNIT.NAME_KM)),
                words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                row.get(EXTENSION.OLD_DUE),
                row.get(EXTENSION.NEW_DUE),
                row.get(EXTENSION.REASON),
                new Words(row.get(GRANTOR.NAME_EN), row.get(GRANTOR.NAME_KM)),
                new Words(
                        row.get(SEAT.TITLE_EN) + ", " + row.get(HOME.NAME_EN),
                        row.get(SEAT.TITLE_KM) + ", " + row.get(HOME.NAME_KM)),
                row.get(EXTENSION.GRANTED_AT).toInstant(),
                withdrawal(row));
    }

    private static Extension.@Nullable Withdrawal withdrawal(Record row) {
        OffsetDateTime at = row.get(EXTENSION.WITHDRAWN_AT);
        if (at == null) {
            return null;
        }
        Instant moment = at.toInstant();
        return new Extension.Withdrawal(
                new Words(row.get(WITHDRAWER.NAME_EN), row.get(WITHDRAWER.NAME_KM)),
                moment,
                row.get(EXTENSION.WITHDRAWN_REASON));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
