package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.SAVED_SEARCH;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Problem;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches that officials keep for themselves. What they find is found anew each time, as far as one may see it then. */
@Service
@Transactional
public class SavedSearches {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int MOST = 50;

    /** A screen of this program with filters, and nothing that leads anywhere else. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z-]*(?:\\?[^\\s#<>\"']*)?");

    private final DSLContext db;
    private final Clock clock;

    SavedSearches(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps a search under a name. */
    public SaveSearchResult save(Actor actor, String name, String address) {
        String title = name.strip();
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            return new SaveSearchResult.Invalid(Problem.of("name", "savedSearch.name", LONGEST_NAME));
        }
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            return new SaveSearchResult.Invalid(Problem.of("", "savedSearch.address"));
        }
        var others = SAVED_SEARCH.OFFICIAL_ID.eq(actor.id().value()).and(SAVED_SEARCH.NAME.ne(title));
        if (db.fetchCount(SAVED_SEARCH, others) >= MOST) {
            return new SaveSearchResult.Invalid(Problem.of("", "savedSearch.many", MOST));
        }
        return new SaveSearchResult.Saved(db.insertInto(SAVED_SEARCH)
                .set(SAVED_SEARCH.OFFICIAL_ID, actor.id().value())
                .set(SAVED_SEARCH.NAME, title)
                .set(SAVED_SEARCH.ADDRESS, address)
                .set(SAVED_SEARCH.SAVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(SAVED_SEARCH.OFFICIAL_ID, SAVED_SEARCH.NAME)
                .doUpdate()
                .set(SAVED_SEARCH.ADDRESS, address)
                .returningResult(SAVED_SEARCH.ID)
                .fetchSingle()
                .value1());
    }

    /** My own, by name. */
    @Transactional(readOnly = true)
    public List<SavedSearch> mine(Actor actor) {
        return db.select(SAVED_SEARCH.ID, SAVED_SEARCH.NAME, SAVED_SEARCH.ADDRESS)
                .from(SAVED_SEARCH)
                .where(SAVED_SEARCH.OFFICIAL_ID.eq(actor.id().value()))
                .orderBy(SAVED_SEARCH.NAME)
                .fetch(row -> new SavedSearch(row.value1(), row.value2(), row.value3()));
    }

    /** Forgets one of my own. */
    public void forget(Actor actor, long id) {
        int gone = db.deleteFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.ID.eq(id))
                .and(SAVED_SEARCH.OFFICIAL_ID.eq(actor.id().value()))
                .execute();
        if (gone == 0) {
            throw new Refused("refused.saved-search");
        }
    }
}
