package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER;

import kh.cncc.engine.sealing.Sealing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What people wrote when they raised a matter. */
@Component
class MatterWords {

    private final DSLContext db;
    private final Sealing sealing;

    MatterWords(DSLContext db, Sealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** The words of a matter, as they were written. */
    record Written(String subject, String account, String asked) {}

    Written of(MatterFacts matter) {
        return db.select(MATTER.SUBJECT, MATTER.ACCOUNT, MATTER.ASKED)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.id().value()))
                .fetchSingle(row -> new Written(
                        sealing.unseal(matter.caseId(), MatterColumns.SUBJECT, row.value1()),
                        sealing.unseal(matter.caseId(), MatterColumns.ACCOUNT, row.value2()),
                        sealing.unseal(matter.caseId(), MatterColumns.ASKED, row.value3())));
    }
}
