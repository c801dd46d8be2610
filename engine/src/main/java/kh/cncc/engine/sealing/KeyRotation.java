package kh.cncc.engine.sealing;

import static kh.cncc.engine.db.Tables.SEALING_KEY;

import java.util.Base64;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Adds a key and seals by it whatever an older one sealed. Each batch is a transaction of its own, so that a run that was cut off goes on
 * where it stood: which key sealed a value is read off the value.
 */
final class KeyRotation {

    private static final int TEXTS = 200;

    private final DSLContext db;
    private final KeyFile file;
    private final List<SealedColumn> columns;

    KeyRotation(DSLContext db, KeyFile file, List<SealedColumn> columns) {
        this.db = db;
        this.file = file;
        this.columns = columns;
    }

    /** How many values were sealed anew. */
    long run() {
        Keyring ring = db.transactionResult(own -> begin(own.dsl()));
        long done = 0;
        for (SealedColumn column : columns) {
            int batch;
            do {
                batch = db.transactionResult(own -> reseal(own.dsl(), ring, column));
                done += batch;
            } while (batch > 0);
        }
        db.update(SEALING_KEY)
                .set(SEALING_KEY.IN_ORDER, true)
                .where(SEALING_KEY.ID.eq(ring.primary()))
                .execute();
        return done;
    }

    /** A key that was added and did not come to its end is gone on with, not followed by another. */
    private Keyring begin(DSLContext own) {
        KeyRegister.lock(own);
        Keyring present = file.read().orElseThrow(() -> new KeysMissing(file.path()));
        if (!present.ids()
                .containsAll(own.select(SEALING_KEY.ID).from(SEALING_KEY).fetch(SEALING_KEY.ID))) {
            throw new KeysMissing(file.path());
        }
        Boolean inOrder = own.select(SEALING_KEY.IN_ORDER)
                .from(SEALING_KEY)
                .where(SEALING_KEY.ID.eq(present.primary()))
                .fetchOne(SEALING_KEY.IN_ORDER);
        boolean begun = inOrder == null ? present.ids().size() > 1 : !inOrder;
        Keyring ring = begun ? present : present.withAnother();
        KeyRegister.note(own, ring, false);
        if (!begun) {
            file.write(ring);
        }
        return ring;
    }

    private int reseal(DSLContext own, Keyring ring, SealedColumn column) {
        // The row's place is what it is found by again: it is locked, and nothing moves it until this transaction ends.
        var rows = own.fetch(
                "select t.ctid::text as place, " + column.caseId() + " as case_id, t." + column.column() + " as sealed"
                        + " from " + column.table() + " t where t." + column.column() + " is not null"
                        + " and exists (select 1 from engine.case_file c where c.id = " + column.caseId()
                        + " and c.confidentiality = 'confidential') and substring(" + start(column)
                        + " from 1 for " + Keyring.PREFIX + ") <> ? limit " + (column.binary() ? 1 : TEXTS)
                        + " for update of t",
                (Object) ring.prefix());
        rows.forEach(row -> own.execute(
                "update " + column.table() + " set " + column.column() + " = ? where ctid = ?::tid",
                anew(ring, column, row),
                row.get("place")));
        return rows.size();
    }

    /** Enough of the value to see whose it is. */
    private static String start(SealedColumn column) {
        return column.binary()
                ? "substring(t." + column.column() + " from 1 for " + Keyring.PREFIX + ")"
                : "decode(left(t." + column.column() + ", 8), 'base64')";
    }

    private static Object anew(Keyring ring, SealedColumn column, Record row) {
        CaseId id = new CaseId(row.get("case_id", Long.class));
        if (column.binary()) {
            return ring.seal(id, column, ring.unseal(id, column, row.get("sealed", byte[].class)));
        }
        byte[] sealed = Base64.getDecoder().decode(row.get("sealed", String.class));
        return Base64.getEncoder().encodeToString(ring.seal(id, column, ring.unseal(id, column, sealed)));
    }
}
