package kh.cncc.engine.audit;

import static kh.cncc.engine.db.Tables.AUDIT_ENTRY;

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
import org.jooq.Query;
import org.jooq.Record;
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

    /**
     * With the names as they are now; by columns, so that one act and a hundred are the same statement. The arrays are selected so that
     * the database does not look into them when it plans: for each length it would plan anew, which takes longer than writing an act.
     */
    private static final String INSERT = """
            insert into engine.audit_entry (at, case_id, act, official_id, official_en, official_km,
                seat_id, seat_en, seat_km, on_behalf, detail)
            select ?::timestamptz, a.case_id, a.act, a.official_id, o.name_en, o.name_km,
                a.seat_id, s.title_en || ', ' || m.name_en, s.title_km || ', ' || m.name_km, a.on_behalf, a.detail::jsonb
            from unnest((select ?::bigint[]), (select ?::text[]), (select ?::bigint[]), (select ?::bigint[]), (select ?::text[]),
                (select ?::text[])) with ordinality a (case_id, act, official_id, seat_id, on_behalf, detail, number)
            left join engine.official o on o.id = a.official_id
            left join engine.seat s on s.id = a.seat_id
            left join engine.mechanism m on m.id = s.mechanism_id
            order by a.number
            """;

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
        if (!acts.isEmpty()) {
            recording(acts).execute();
        }
    }

    /** The statement that records acts in the order given, for whoever writes their own rows in the same breath. */
    public Query recording(List<Act> acts) {
        return db.query(
                INSERT,
                clock.instant().atOffset(ZoneOffset.UTC),
                acts.stream().map(act -> act.caseId().value()).toArray(Long[]::new),
                acts.stream().map(Act::code).toArray(String[]::new),
                acts.stream().map(Audit::official).toArray(Long[]::new),
                acts.stream().map(Audit::seat).toArray(Long[]::new),
                acts.stream().map(Audit::standing).toArray(String[]::new),
                acts.stream().map(act -> JSON.writeValueAsString(act.detail())).toArray(String[]::new));
    }

    private static @Nullable Long official(Act act) {
        return act.actor() == null ? null : act.actor().id().value();
    }

    private static @Nullable Long seat(Act act) {
        return act.seat() == null ? null : act.seat().value();
    }

    private static @Nullable String standing(Act act) {
        return act.as() == null ? null : act.as().name().toLowerCase(Locale.ROOT);
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
