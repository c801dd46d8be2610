package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.database.Remembered;
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
    private final CaseIndex index;
    private final Remembered<CaseId, Confidentiality> confidentiality = new Remembered<>();

    Cases(DSLContext db, Clock clock, CaseIndex index) {
        this.db = db;
        this.clock = clock;
        this.index = index;
    }

    /** Opens a case under a number that no other case has. */
    public CaseId open(String number, String kind, MechanismId mechanism) {
        return Objects.requireNonNull(openAll(kind, Map.of(number, mechanism)).get(number));
    }

    /** The same for a case that not everybody may know of. */
    public CaseId open(String number, String kind, MechanismId mechanism, Confidentiality confidentiality) {
        return Objects.requireNonNull(
                openAll(kind, Map.of(number, mechanism), confidentiality).get(number));
    }

    /** Opens many cases of one kind at once. They are found by their numbers and by the names of their mechanisms. */
    public Map<String, CaseId> openAll(String kind, Map<String, MechanismId> mechanismByNumber) {
        return openAll(kind, mechanismByNumber, Confidentiality.ORDINARY);
    }

    private Map<String, CaseId> openAll(
            String kind, Map<String, MechanismId> mechanismByNumber, Confidentiality confidential) {
        var insert = db.insertInto(
                CASE_FILE,
                CASE_FILE.NUMBER,
                CASE_FILE.KIND,
                CASE_FILE.MECHANISM_ID,
                CASE_FILE.CONFIDENTIALITY,
                CASE_FILE.OPENED_AT);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (var entry : mechanismByNumber.entrySet()) {
            insert = insert.values(entry.getKey(), kind, entry.getValue().value(), confidential.code(), now);
        }
        Map<String, CaseId> opened = insert.returning(CASE_FILE.NUMBER, CASE_FILE.ID)
                .fetchMap(row -> row.getNumber(), row -> new CaseId(row.getId()));
        opened.values().forEach(id -> confidentiality.put(id, confidential));
        index.opened(opened, mechanismByNumber, confidential);
        return opened;
    }

    /** Who may know of the case. */
    @Transactional(readOnly = true)
    public Confidentiality confidentiality(CaseId id) {
        return confidentiality.get(id, this::readConfidentiality);
    }

    /** Those of these cases that are confidential. */
    @Transactional(readOnly = true)
    public Set<CaseId> confidential(Collection<CaseId> ids) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(ids.stream().map(CaseId::value).toList()))
                .and(CASE_FILE.CONFIDENTIALITY.eq(Confidentiality.CONFIDENTIAL.code()))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    private Confidentiality readConfidentiality(CaseId id) {
        return db.select(CASE_FILE.CONFIDENTIALITY)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchSingle(row -> Confidentiality.of(row.value1()));
    }

    /** Marks the case as having come to its end. */
    public void close(CaseId id) {
        db.update(CASE_FILE)
                .set(CASE_FILE.CLOSED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(CASE_FILE.ID.eq(id.value()))
                .execute();
    }

    /** Marks it as not having come to its end after all. */
    public void reopen(CaseId id) {
        db.update(CASE_FILE)
                .setNull(CASE_FILE.CLOSED_AT)
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
