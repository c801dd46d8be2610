package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_OPENING;
import static kh.cncc.engine.db.Tables.CASE_REACH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.sealing.EngineColumns;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
@Import(TrialCases.class)
class ReachTest {

    private static final String REASON = "To prepare the council's meeting";

    @Autowired
    TrialCases trial;

    @Autowired
    Reach reach;

    @Autowired
    Openings openings;

    @Autowired
    Sealing sealing;

    @Autowired
    Audit audit;

    @Autowired
    DSLContext db;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private Actor chief;
    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void people() {
        chief = trial.who("battambang.secretariat.chief");
        officer = trial.who("battambang.secretariat.officer");
        stranger = trial.who("kampot.secretariat.officer");
    }

    @Test
    void aCaseIsSeenByAllSeatsOfAMechanismThatItReached() {
        CaseId id = trial.ordinary("Birth registration");
        assertThat(reach.sees(chief, id)).isTrue();
        assertThat(reach.sees(officer, id)).isTrue();
        assertThat(reach.sees(stranger, id)).isFalse();
        transaction.executeWithoutResult(status -> reach.give(id, List.of(trial.mechanism("CP-CNCC-SEC", "KPT"))));
        assertThat(reach.sees(stranger, id)).isTrue();
    }

    @Test
    void aConfidentialCaseIsSeenByTheSeatsOnItsPathOnly() {
        CaseId id = trial.confidential("A child in danger");
        assertThat(reach.through(chief, id))
                .hasValueSatisfying(held -> assertThat(held.seat().key()).isEqualTo("chief"));
        assertThat(reach.sees(officer, id)).isFalse();
        assertThat(reach.sees(trial.who("gs.coordinator"), id)).isFalse();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> reach.give(id, List.of(trial.mechanism("CP-CNCC-SEC", "BTB")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reachIsGivenOnce() {
        CaseId id = trial.ordinary("Twice");
        transaction.executeWithoutResult(status -> reach.give(id, List.of(trial.mechanism("CP-CNCC-SEC", "BTB"))));
        assertThat(db.fetchCount(CASE_REACH, CASE_REACH.CASE_ID.eq(id.value()))).isOne();
    }

    @Test
    void aCaseThatIsNotThereIsRefusedInTheSameWordsAsOneThatIsNotMine() {
        CaseId hidden = trial.confidential("Hidden");
        assertThatThrownBy(() -> reach.require(officer, hidden))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.case");
        assertThatThrownBy(() -> reach.require(officer, new CaseId(987654321)))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.case");
    }

    @Test
    void aListHoldsWhatOneMaySee() {
        CaseId ordinary = trial.ordinary("One");
        CaseId hidden = trial.confidential("Two");
        assertThat(listed(chief)).contains(ordinary.value(), hidden.value());
        assertThat(listed(officer)).contains(ordinary.value()).doesNotContain(hidden.value());
        assertThat(listed(stranger)).doesNotContain(ordinary.value(), hidden.value());
    }

    private List<Long> listed(Actor actor) {
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(reach.visible(actor, CASE_FILE.ID))
                .fetch(CASE_FILE.ID);
    }

    @Test
    void openingAConfidentialCaseTakesAReasonIsAuditedAndHoldsForHalfAnHour() {
        CaseId id = trial.confidential("A child in danger");
        assertThat(openings.isOpen(chief, id)).isFalse();
        assertThatThrownBy(() -> openings.mustOpen(chief, id)).isInstanceOf(Closed.class);
        assertThat(openings.open(chief, id, "  why not ")).isInstanceOf(OpenResult.Invalid.class);
        assertThat(openings.open(chief, id, REASON)).isInstanceOf(OpenResult.Opened.class);
        assertThat(openings.mustOpen(chief, id).seat().key()).isEqualTo("chief");
        assertThat(audit.timeline(id)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("confidential-opened");
            assertThat(entry.detail().toString()).doesNotContain(REASON);
        });
        String stored = db.select(CASE_OPENING.REASON)
                .from(CASE_OPENING)
                .where(CASE_OPENING.CASE_ID.eq(id.value()))
                .fetchSingle(CASE_OPENING.REASON);
        assertThat(stored).doesNotContain("council");
        assertThat(sealing.unseal(id, EngineColumns.OPENING_REASON, stored)).isEqualTo(REASON);
        clock.advance(Duration.ofMinutes(31));
        assertThat(openings.isOpen(chief, id)).isFalse();
    }

    @Test
    void whoMayNotSeeAConfidentialCaseCannotOpenIt() {
        CaseId id = trial.confidential("A child in danger");
        assertThatThrownBy(() -> openings.open(officer, id, REASON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> openings.mustOpen(officer, id))
                .isInstanceOf(Refused.class)
                .isNotInstanceOf(Closed.class);
        assertThat(openings.isOpen(officer, id)).isFalse();
    }
}
