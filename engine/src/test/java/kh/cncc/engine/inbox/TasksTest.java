package kh.cncc.engine.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.Procedures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
class TasksTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    Models models;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private Actor officer;
    private Actor chief;
    private String number;
    private CaseId caseId;

    @BeforeEach
    void aCaseWithItsFirstTask() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
        officer = accounts.actor("battambang.secretariat.officer");
        chief = accounts.actor("battambang.secretariat.chief");
        number = "T-" + NUMBER.incrementAndGet();
        caseId = open("BTB", number);
    }

    @Test
    void aTaskIsInTheWorkOfTheHolderOfItsSeatWithItsDueDate() {
        TaskLine line = mine(officer);
        assertThat(line.step()).isEqualTo("compile");
        assertThat(line.stepName().km()).isEqualTo("ចងក្រង");
        assertThat(line.dueOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(inbox.mine(chief, filter(), 0, 10)).isEmpty();
    }

    @Test
    void thePresidentOfAnotherProvinceIsRefused() {
        TaskId id = mine(officer).id();
        assertThatThrownBy(() -> tasks.look(accounts.actor("kampot.secretariat.officer"), id))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        transaction.execute(status -> tasks.begin(accounts.actor("kampot.secretariat.officer"), id)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tasks.look(officer, new TaskId(-1))).isInstanceOf(Refused.class);
    }

    @Test
    void whoDidAStepMayNotCheckIt() {
        finish(officer, mine(officer).id(), "forward");
        TaskId check = mine(chief).id();
        transaction.executeWithoutResult(status -> {
            // The chief is away and the officer acts for the seat; still nobody checks what they did themselves.
            delegateTo(officer);
            assertThat(tasks.begin(officer, check))
                    .isInstanceOfSatisfying(
                            BeginResult.SameHands.class,
                            same -> assertThat(same.doneStep().en()).isEqualTo("Compile"));
            status.setRollbackOnly();
        });
        assertThat(tasks.look(chief, check)).isInstanceOf(BeginResult.Begun.class);
    }

    @Test
    void theSecondOfTwoOfficialsIsToldWhoWasFirst() throws Exception {
        TaskId id = mine(officer).id();
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<BeginResult> attempt = () -> transaction.execute(status -> {
                BeginResult result = tasks.begin(officer, id);
                if (result instanceof BeginResult.Begun begun) {
                    tasks.finish(begun.task(), "forward", Map.of());
                }
                return result;
            });
            var results = pool.invokeAll(java.util.List.of(attempt, attempt)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(results).hasAtLeastOneElementOfType(BeginResult.Begun.class);
            assertThat(results).hasAtLeastOneElementOfType(BeginResult.AlreadyEnded.class);
        }
        assertThat(inbox.ofCase(caseId)).extracting(TaskLine::step).containsExactly("compile", "check");
    }

    @Test
    void aVacantSeatsTaskIsTheDeputys() {
        // Kampot has no chief of secretariat in the demo data.
        String kampot = "K-" + NUMBER.incrementAndGet();
        open("KPT", kampot);
        Actor kampotOfficer = accounts.actor("kampot.secretariat.officer");
        TaskLine compile = inbox.mine(kampotOfficer, new InboxFilter(kampot, null, false, InboxFilter.Sort.DUE), 0, 10)
                .getFirst();
        finish(kampotOfficer, compile.id(), "forward");
        Actor deputy = accounts.actor("kampot.secretariat.deputy");
        TaskLine check = inbox.mine(deputy, new InboxFilter(kampot, null, false, InboxFilter.Sort.DUE), 0, 10)
                .getFirst();
        assertThat(tasks.look(deputy, check.id()))
                .isInstanceOfSatisfying(
                        BeginResult.Begun.class,
                        begun -> assertThat(begun.task().as()).isEqualTo(Standing.DEPUTY));
    }

    @Test
    void anOutcomeThatTheModelDoesNotNameIsABug() {
        TaskId id = mine(officer).id();
        assertThatThrownBy(() -> finish(officer, id, "approve")).isInstanceOf(IllegalArgumentException.class);
        assertThat(mine(officer).id()).isEqualTo(id);
    }

    @Test
    void thePictureShowsWhereTheCaseIs() {
        finish(officer, mine(officer).id(), "forward");
        assertThat(models.diagram(number)).hasValueSatisfying(diagram -> {
            assertThat(diagram.active()).containsExactly("check");
            assertThat(diagram.done()).contains("opened", "compile");
        });
    }

    private CaseId open(String area, String caseNumber) {
        var council = organisation.mechanism("CP-CNCC", area).orElseThrow();
        return transaction.execute(status -> {
            CaseId id = cases.open(caseNumber, "trial", council.id());
            procedures.start(
                    "trial", id, caseNumber, council.id(), Map.of("periodType", "month", "periodEnd", "2026-10-31"));
            return id;
        });
    }

    private InboxFilter filter() {
        return new InboxFilter(number, null, false, InboxFilter.Sort.DUE);
    }

    private TaskLine mine(Actor actor) {
        return inbox.mine(actor, filter(), 0, 10).stream()
                .filter(line -> line.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void finish(Actor actor, TaskId id, String outcome) {
        transaction.executeWithoutResult(status -> {
            if (tasks.begin(actor, id) instanceof BeginResult.Begun begun) {
                tasks.finish(begun.task(), outcome, Map.of());
            }
        });
    }

    @Autowired
    org.jooq.DSLContext db;

    private void delegateTo(Actor actor) {
        var seat = organisation.seat("CP-CNCC-SEC", "chief", "BTB").orElseThrow();
        db.execute(
                """
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, ?, ?, 'away', ?)
                """,
                seat.id().value(),
                actor.id().value(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                chief.id().value());
    }
}
