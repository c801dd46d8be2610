package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_WORDS;

import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.organisation.MechanismId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were opened before there was a search are found by it too. */
@Component
class UnindexedCases implements ApplicationRunner {

    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final CaseIndex index;
    private final TransactionTemplate transaction;

    UnindexedCases(DSLContext db, CaseIndex index, TransactionTemplate transaction) {
        this.db = db;
        this.index = index;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch()));
        }
    }

    private boolean batch() {
        List<CaseId> ids = new ArrayList<>();
        List<String> words = new ArrayList<>();
        db.select(CASE_FILE.NUMBER, CASE_FILE.ID, CASE_FILE.MECHANISM_ID)
                .from(CASE_FILE)
                .where(DSL.notExists(DSL.selectOne().from(CASE_WORDS).where(CASE_WORDS.CASE_ID.eq(CASE_FILE.ID))))
                .orderBy(CASE_FILE.ID)
                .limit(AT_ONCE)
                .fetch()
                .forEach(row -> {
                    ids.add(new CaseId(row.value2()));
                    words.add(index.words(row.value1(), new MechanismId(row.value3()), Confidentiality.ORDINARY));
                });
        index.put(ids, words);
        return ids.size() == AT_ONCE;
    }
}
