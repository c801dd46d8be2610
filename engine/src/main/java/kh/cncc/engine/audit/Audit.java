package kh.cncc.engine.audit;

import static kh.cncc.engine.db.Tables.AUDIT_ENTRY;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.SEAT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the append-only audit. The database refuses change and computes the chain of hashes. */
@Service
public class Audit {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final DSLContext db;
    private final Clock clock;

    Audit(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Records an act in the transaction that does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        recordAll(List.of(act));
    }

    /** Records many acts in one statement, in the order given. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                AUDIT_ENTRY,
                AUDIT_ENTRY.CASE_ID,
                AUDIT_ENTRY.AT,
                AUDIT_ENTRY.ACT,
                AUDIT_ENTRY.OFFICIAL_ID,
                AUDIT_ENTRY.OFFICIAL_EN,
                AUDIT_ENTRY.OFFICIAL_KM,
                AUDIT_ENTRY.SEAT_ID,
                AUDIT_ENTRY.SEAT_EN,
                AUDIT_ENTRY.SEAT_KM,
                AUDIT_ENTRY.ON_BEHALF,
                AUDIT_ENTRY.DETAIL);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (Act act : acts) {
            Long official = act.actor() == null ? null : act.actor().id().value();
            Long seat = act.seat() == null ? null : act.seat().value();
            insert = insert.values(
                    DSL.val(act.caseId().value()),
                    DSL.val(now),
                    DSL.val(act.code()),
                    DSL.val(official, Long.class),
                    nameOf(official, OFFICIAL.NAME_EN),
                    nameOf(official, OFFICIAL.NAME_KM),
                    DSL.val(seat, Long.class),
                    titleOf(seat, SEAT.TITLE_EN, MECHANISM.NAME_EN),
                    titleOf(seat, SEAT.TITLE_KM, MECHANISM.NAME_KM),
                    DSL.val(act.as() == null ? null : act.as().name().toLowerCase(Locale.ROOT), String.class),
                    DSL.val(JSONB.valueOf(JSON.writeValueAsString(act.detail()))));
        }
        insert.execute();
    }

    /** The whole timeline of a case, oldest first. Who may see it is decided by whoever owns the case. */
    @Transactional(readOnly = true)
    public List<AuditEntry> timeline(CaseId id) {
        return db.select(
                        AUDIT_ENTRY.POSITION,
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACT,
                        AUDIT_ENTRY.OFFICIAL_EN,
                        AUDIT_ENTRY.OFFICIAL_KM,
                        AUDIT_ENTRY.SEAT_EN,
                        AUDIT_ENTRY.SEAT_KM,
                        AUDIT_ENTRY.ON_BEHALF,
                        AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CASE_ID.eq(id.value()))
                .orderBy(AUDIT_ENTRY.POSITION)
                .fetch(Audit::entry);
    }

    /** The first entry of any case that is not as it was written, or nothing. */
    @Transactional(readOnly = true)
    public Optional<Broken> verify() {
        return AuditChain.firstBroken(db);
    }

    private static Field<@Nullable String> nameOf(@Nullable Long official, Field<String> name) {
        return official == null
                ? DSL.val(null, String.class)
                : DSL.field(DSL.select(name).from(OFFICIAL).where(OFFICIAL.ID.eq(official)));
    }

    private static Field<@Nullable String> titleOf(@Nullable Long seat, Field<String> title, Field<String> mechanism) {
        return seat == null
                ? DSL.val(null, String.class)
                : DSL.field(DSL.select(title.concat(", ").concat(mechanism))
                        .from(SEAT)
                        .join(MECHANISM)
                        .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                        .where(SEAT.ID.eq(seat)));
    }

    private static AuditEntry entry(Record row) {
        String as = row.get(AUDIT_ENTRY.ON_BEHALF);
        return new AuditEntry(
                row.get(AUDIT_ENTRY.POSITION),
                row.get(AUDIT_ENTRY.AT).toInstant(),
                row.get(AUDIT_ENTRY.ACT),
                words(row.get(AUDIT_ENTRY.OFFICIAL_EN), row.get(AUDIT_ENTRY.OFFICIAL_KM)),
                words(row.get(AUDIT_ENTRY.SEAT_EN), row.get(AUDIT_ENTRY.SEAT_KM)),
                as == null ? null : Standing.valueOf(as.toUpperCase(Locale.ROOT)),
                JSON.readValue(row.get(AUDIT_ENTRY.DETAIL).data(), DETAIL));
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
