package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit of what people do with mails and their texts. It belongs to no report, so it has a case of its own: {@code MAIL}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MailJournal {

    static final String NUMBER = "MAIL";

    private final DSLContext db;
    private final Cases cases;
    private final Organisation organisation;
    private final Audit audit;

    MailJournal(DSLContext db, Cases cases, Organisation organisation, Audit audit) {
        this.db = db;
        this.cases = cases;
        this.organisation = organisation;
        this.audit = audit;
    }

    void record(Actor actor, HeldSeat as, String code, Map<String, Object> detail) {
        audit.record(new Act(journal(), code, actor, as.seat().id(), as.as(), detail));
    }

    /** What somebody does for themselves, whatever seats they have. */
    public void recordOwn(Actor actor, String code, Map<String, Object> detail) {
        audit.record(new Act(journal(), code, actor, null, null, detail));
    }

    private CaseId journal() {
        return find().orElseGet(() -> {
            // Two who are the first at once open it one after the other.
            db.execute("select pg_advisory_xact_lock(hashtext('cncc.mail.journal'))");
            return find().orElseGet(() -> cases.open(
                    NUMBER,
                    "mail",
                    organisation.mechanism("CNCC-GS", "KH").orElseThrow().id()));
        });
    }

    private Optional<CaseId> find() {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.NUMBER.eq(NUMBER))
                .fetchOptional(row -> new CaseId(row.value1()));
    }
}
