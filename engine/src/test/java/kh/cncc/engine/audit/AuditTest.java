package kh.cncc.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
class AuditTest {

    @Autowired
    Audit audit;

    @Autowired
    Cases cases;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theTimelineKeepsNameAndSeatOfThatTime() {
        CaseId id = aCase("A-1");
        transaction.executeWithoutResult(status -> {
            db.execute(
                    "update engine.official set name_en = 'Somebody Else' where username = 'battambang.secretariat.chief'");
            assertThat(audit.timeline(id).get(1).official().en()).isNotEqualTo("Somebody Else");
            status.setRollbackOnly();
        });
        assertThat(audit.timeline(id)).extracting(AuditEntry::act).containsExactly("opened", "checked", "closed");
        assertThat(audit.timeline(id).get(1).seat().en()).contains("Battambang");
        assertThat(audit.timeline(id).get(1).detail()).containsEntry("to", "checked");
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteEntries() {
        aCase("A-2");
        for (String statement : new String[] {
            "update engine.audit_entry set act = 'x'", "delete from engine.audit_entry", "truncate engine.audit_entry"
        }) {
            assertThatThrownBy(() -> db.execute(statement)).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void anEntryChangedBehindTheProgramsBackIsNamed() {
        CaseId id = aCase("A-3");
        assertThat(audit.verify()).isEmpty();
        behindTheBack(
                "update engine.audit_entry set detail = '{\"to\": \"other\"}' where case_id = ? and position = 2", id);
        transaction.executeWithoutResult(status -> {
            tamper("update engine.audit_entry set detail = '{\"to\": \"other\"}' where case_id = " + id.value()
                    + " and position = 2");
            assertThat(audit.verify()).contains(new Broken("A-3", 2, Broken.Kind.CHANGED));
            status.setRollbackOnly();
        });
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void aRemovedEntryIsMissedInTheMiddleAndAtTheEnd() {
        CaseId id = aCase("A-4");
        for (int position : new int[] {2, 3}) {
            transaction.executeWithoutResult(status -> {
                tamper("delete from engine.audit_entry where case_id = " + id.value() + " and position = " + position);
                assertThat(audit.verify()).contains(new Broken("A-4", position, Broken.Kind.MISSING));
                status.setRollbackOnly();
            });
        }
    }

    private void behindTheBack(String sql, CaseId id) {
        assertThatThrownBy(() -> db.execute(sql, id.value())).hasStackTraceContaining("append-only");
    }

    /** As the owner of the database could: triggers off. */
    private void tamper(String sql) {
        db.execute("alter table engine.audit_entry disable trigger all");
        db.execute(sql);
        db.execute("alter table engine.audit_entry enable trigger all");
    }

    private CaseId aCase(String number) {
        var council = organisation.mechanism("CP-CNCC", "BTB").orElseThrow();
        var seat = organisation.seat("CP-CNCC-SEC", "chief", "BTB").orElseThrow();
        return transaction.execute(status -> {
            CaseId id = cases.open(number, "trial", council.id());
            audit.record(Act.ofTheProgram(id, "opened", Map.of()));
            audit.record(new Act(
                    id,
                    "checked",
                    accounts.actor("battambang.secretariat.chief"),
                    seat.id(),
                    Standing.HOLDER,
                    Map.of("to", "checked")));
            audit.record(Act.ofTheProgram(id, "closed", Map.of()));
            return id;
        });
    }
}
