package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    /** With the words that find them and the mechanisms that see them, in one statement. */
    private static final String OPEN = """
        with wanted as (
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) w (number, mechanism_id, words, reached)
        ), opened as (
            insert into engine.case_file (number, kind, mechanism_id, confidentiality, opened_at)
            select w.number, ?, w.mechanism_id, ?, ?::timestamptz from wanted w
            returning id, number
        ), worded as (
            insert into engine.case_words (case_id, words)
            select o.id, array_to_tsvector(string_to_array(w.words, ' ')) from opened o join wanted w on w.number = o.number
        ), seen as (
            insert into engine.case_reach (case_id, mechanisms)
            select o.id, w.reached::bigint[] from opened o join wanted w on w.number = o.number where w.reached <> '{}'
        )
        select id, number from opened
        """;

    private final DSLContext db;
    private final Clock clock;
    private final CaseIndex index;
    private final Remembered<CaseId, Confidentiality> confidentiality = new Remembered<>();
    private final Remembered<CaseId, Boolean> openedNow = new Remembered<>();

    Cases(DSLContext db, Clock clock, CaseIndex index) {
        this.db = db;
        this.clock = clock;
        this.index = index;
    }

    /**
     * A case to be opened.
     *
     * @param number  that no other case has
     * @param reached mechanisms that may see it from the start
     */
    public record NewCase(String number, MechanismId mechanism, Set<MechanismId> reached) {}

    /** Opens a case under a number that no other case has. */
    public CaseId open(String number, String kind, MechanismId mechanism) {
        return open(number, kind, mechanism, Confidentiality.ORDINARY);
    }

    /** The same for a case that not everybody may know of. */
    public CaseId open(String number, String kind, MechanismId mechanism, Confidentiality confidentiality) {
        var one = List.of(new NewCase(number, mechanism, Set.of()));
        return Objects.requireNonNull(open(kind, one, confidentiality).get(number));
    }

    /** Opens many cases of one kind at once. They are found by their numbers and by the names of their mechanisms. */
    public Map<String, CaseId> openAll(String kind, List<NewCase> cases) {
        return open(kind, cases, Confidentiality.ORDINARY);
    }

    private Map<String, CaseId> open(String kind, List<NewCase> cases, Confidentiality confidential) {
        Map<String, CaseId> opened = new HashMap<>();
        db.fetch(
                        OPEN,
                        cases.stream().map(NewCase::number).toArray(String[]::new),
                        cases.stream().map(one -> one.mechanism().value()).toArray(Long[]::new),
                        cases.stream()
                                .map(one -> index.words(one.number(), one.mechanism(), confidential))
                                .toArray(String[]::new),
                        cases.stream()
                                .map(one -> MechanismId.array(one.reached()))
                                .toArray(String[]::new),
                        kind,
                        confidential.code(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .forEach(row -> opened.put(row.get(CASE_FILE.NUMBER), new CaseId(row.get(CASE_FILE.ID))));
        opened.values().forEach(id -> confidentiality.put(id, confidential));
        opened.values().forEach(id -> openedNow.put(id, true));
        return opened;
    }

    /** Whether the case was opened in this very transaction, so that nothing can have been said about it before. */
    public boolean openedNow(CaseId id) {
        return openedNow.get(id, other -> false);
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
