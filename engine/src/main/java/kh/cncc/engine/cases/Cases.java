package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.organisation.MechanismId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes cases. A case is whatever has a number and a timeline: a report, a cycle, later a matter. */
@Service
@Transactional
public class Cases {

    private final DSLContext db;
    private final Clock clock;

    Cases(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens a case under a number that no other case has. */
    public CaseId open(String number, String kind, MechanismId mechanism) {
        return Objects.requireNonNull(openAll(kind, Map.of(number, mechanism)).get(number));
    }

    /** Opens many cases of one kind in one statement. */
    public Map<String, CaseId> openAll(String kind, Map<String, MechanismId> mechanismByNumber) {
        var insert =
                db.insertInto(CASE_FILE, CASE_FILE.NUMBER, CASE_FILE.KIND, CASE_FILE.MECHANISM_ID, CASE_FILE.OPENED_AT);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var entry : mechanismByNumber.entrySet()) {
            insert = insert.values(entry.getKey(), kind, entry.getValue().value(), now);
        }
        return insert.returning(CASE_FILE.NUMBER, CASE_FILE.ID)
                .fetchMap(row -> row.getNumber(), row -> new CaseId(row.getId()));
    }

    /** Marks the case as having come to its end. */
    public void close(CaseId id) {
        db.update(CASE_FILE)
                .set(CASE_FILE.CLOSED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(CASE_FILE.ID.eq(id.value()))
                .execute();
    }

    /** The case of this number, if there is one. */
    @Transactional(readOnly = true)
    public Optional<CaseId> find(String number) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(number))
                .fetchOptional(row -> new CaseId(row.value1()));
    }

    /** Makes everyone else who works on these cases wait until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<CaseId> ids) {
        db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids.stream().map(CaseId::value).toList()))
                .orderBy(CASE_FILE.ID)
                .forUpdate()
                .fetch();
    }
}
