package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a case is found by, and what a list says of it. Of a confidential case that is its number and its status. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseIndex {

    private static final String ADD = """
        insert into engine.case_words as w (case_id, words)
        select n.case_id, array_to_tsvector(string_to_array(n.words, ' '))
        from unnest(?::bigint[], ?::text[]) n (case_id, words)
        on conflict (case_id) do update set words = w.words || excluded.words
        """;

    private final DSLContext db;
    private final Organisation organisation;

    /** The names of mechanisms are few, and telling words apart takes long. */
    private final Map<String, Set<String>> wordsOfNames = new ConcurrentHashMap<>();

    CaseIndex(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    /**
     * The statements that say how a new case stands and what it is about, for who writes its other rows in the same breath; the words of
     * title and texts find it from now on. Of a confidential case neither is kept.
     *
     * @param area  where it is
     * @param texts that people wrote in it
     */
    public List<Query> describing(
            CaseId id,
            Confidentiality confidentiality,
            String status,
            String title,
            String area,
            Collection<String> texts) {
        if (confidentiality == Confidentiality.CONFIDENTIAL) {
            return List.of(db.query("update engine.case_file set status = ? where id = ?", status, id.value()));
        }
        List<String> all = new ArrayList<>(texts);
        all.add(title);
        all.add(names(organisation.area(area)));
        return List.of(
                db.query(
                        "update engine.case_file set status = ?, title = ?, area_code = ? where id = ?",
                        status,
                        title,
                        area,
                        id.value()),
                adding(List.of(id), List.of(String.join(" ", SearchWords.of(all)))));
    }

    /** Lets these words find the case too, unless it is confidential. */
    public void add(CaseId id, Collection<String> texts) {
        if (open(id)) {
            put(List.of(id), List.of(String.join(" ", SearchWords.of(texts))));
        }
    }

    /** How the case stands, as a short code of its own kind. */
    public void status(CaseId id, String status) {
        db.update(CASE_FILE)
                .set(CASE_FILE.STATUS, status)
                .where(CASE_FILE.ID.eq(id.value()))
                .execute();
    }

    /** Every case is found by its number; one that is not confidential by the names of its mechanism too. */
    String words(String number, MechanismId mechanism, Confidentiality confidentiality) {
        Set<String> words = new LinkedHashSet<>(SearchWords.of(List.of(number)));
        if (confidentiality != Confidentiality.CONFIDENTIAL) {
            words.addAll(wordsOfNames.computeIfAbsent(
                    names(organisation.mechanism(mechanism)), names -> SearchWords.of(List.of(names))));
        }
        return String.join(" ", words);
    }

    private String names(Mechanism mechanism) {
        return mechanism.name().en() + " " + mechanism.name().km() + " " + names(organisation.area(mechanism.area()));
    }

    private static String names(Area area) {
        return area.name().en() + " " + area.name().km();
    }

    void put(List<CaseId> ids, List<String> words) {
        adding(ids, words).execute();
    }

    private Query adding(List<CaseId> ids, List<String> words) {
        return db.query(ADD, ids.stream().map(CaseId::value).toArray(Long[]::new), words.toArray(String[]::new));
    }

    private boolean open(CaseId id) {
        return db.fetchExists(
                CASE_FILE,
                CASE_FILE.ID.eq(id.value()).and(CASE_FILE.CONFIDENTIALITY.ne(Confidentiality.CONFIDENTIAL.code())));
    }
}
