package kh.cncc.engine.sealing;

import static kh.cncc.engine.db.Tables.SEALING_KEY;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which keys sealed something in this database, by their ids. */
@Component
class KeyRegister {

    private final DSLContext db;
    private final TransactionTemplate apart;
    private final Set<Long> written = ConcurrentHashMap.newKeySet();

    KeyRegister(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<Long> ids() {
        return db.select(SEALING_KEY.ID).from(SEALING_KEY).fetch(SEALING_KEY.ID);
    }

    /** Makes the first keys. Whoever does so at the same moment waits, and finds them made. */
    Keyring first(KeyFile file) {
        return db.transactionResult(own -> {
            lock(own.dsl());
            if (!own.dsl().fetchExists(SEALING_KEY) && file.read().isEmpty()) {
                file.write(Keyring.fresh());
            }
            return file.read().orElseThrow(() -> new KeysMissing(file.path()));
        });
    }

    /** Notes the key that seals, before anything is sealed by it, and whatever becomes of the act that needed it. */
    void use(Keyring ring, KeyFile file) {
        if (written.contains(ring.primary())) {
            return;
        }
        if (!ring.ids().containsAll(ids())) {
            throw new KeysMissing(file.path());
        }
        // A second key comes from a rotation, which says itself when it is through.
        apart.executeWithoutResult(status -> note(db, ring, ring.ids().size() == 1));
        written.add(ring.primary());
    }

    static void note(DSLContext db, Keyring ring, boolean inOrder) {
        db.insertInto(SEALING_KEY)
                .set(SEALING_KEY.ID, ring.primary())
                .set(SEALING_KEY.SINCE, DSL.currentOffsetDateTime())
                .set(SEALING_KEY.IN_ORDER, inOrder)
                .onConflict()
                .doNothing()
                .execute();
    }

    static void lock(DSLContext db) {
        db.execute("select pg_advisory_xact_lock(hashtext('cncc sealing keys'))");
    }
}
