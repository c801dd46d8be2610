package kh.cncc.engine.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import(Trials.class)
class RemindersTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate LATE = LocalDate.of(2026, 11, 12);

    @Autowired
    Trials trials;

    @Autowired
    Reminders reminders;

    @Autowired
    Audit audit;

    private Actor officer;
    private Actor coordinator;
    private TaskId task;

    @BeforeEach
    void anOpenTask() {
        trials.clear();
        trials.morning(OPENED);
        officer = trials.accounts.actor("battambang.secretariat.officer");
        coordinator = trials.accounts.actor("gs.coordinator");
        task = trials.open("BTB", "R" + System.nanoTime());
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    @Test
    void eachSeesWhatTheyWereToldByWhichRuleAndWhoElseWas() {
        trials.days(OPENED, LATE);
        assertThat(reminders.count(officer)).isEqualTo(4);
        assertThat(reminders.mine(officer, 0, 2)).hasSize(2);
        ReminderLine newest = reminders.mine(officer, 0, 1).getFirst();
        assertThat(newest.rule().en())
                .isEqualTo("From three working days after the deadline, every three working days");
        assertThat(newest.rule().km()).startsWith("ចាប់ពីបីថ្ងៃធ្វើការ");
        assertThat(newest.stepName().en()).isEqualTo("Compile");
        assertThat(newest.task()).isEqualTo(task);
        assertThat(newest.dueOn()).isEqualTo(LocalDate.of(2026, 11, 6));
        assertThat(newest.others()).singleElement().isEqualTo(trials.official("battambang.secretariat.chief"));
        assertThat(reminders.mine(trials.accounts.actor("kampot.secretariat.officer"), 0, 10))
                .isEmpty();
    }

    @Test
    void whatWasLookedAtIsNoLongerCountedInTheMenu() {
        trials.days(OPENED, LATE);
        assertThat(reminders.unread(officer)).isEqualTo(4);
        long newest = reminders.mine(officer, 0, 1).getFirst().id();
        reminders.read(trials.accounts.actor("kampot.secretariat.officer"), newest);
        assertThat(reminders.unread(officer)).isEqualTo(4);
        reminders.read(officer, newest - 1);
        assertThat(reminders.unread(officer)).isEqualTo(1);
        reminders.read(officer, newest);
        assertThat(reminders.unread(officer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "battambang.secretariat.officer",
                "battambang.secretariat.chief",
                "gs.coordinator",
                "gs.secretary-general",
                "gs.cpm.chief"
            })
    void whoIsConcernedSeesWhatWasToldAboutATask(String username) {
        trials.days(OPENED, LATE);
        assertThat(reminders.toldAbout(trials.accounts.actor(username), task)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "battambang.doh.officer",
                "battambang.governor",
                "kampot.secretariat.deputy",
                "kampot.council.president",
                "gs.statistics.officer"
            })
    void whoIsNotConcernedIsRefused(String username) {
        trials.days(OPENED, LATE);
        Actor other = trials.accounts.actor(username);
        assertThatThrownBy(() -> reminders.toldAbout(other, task)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.remindNow(other, List.of(task), "Please."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.withoutAddress(other)).isInstanceOf(Refused.class);
    }

    @Test
    void thereIsNothingToldAboutATaskThatIsNotThere() {
        assertThatThrownBy(() -> reminders.toldAbout(coordinator, new TaskId(-1)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.remindNow(coordinator, List.of(task, new TaskId(-1)), "Please."))
                .isInstanceOf(Refused.class);
        assertThat(reminders.count(officer)).isZero();
    }

    @Test
    void aCoordinatorRemindsInTheirOwnWordsOnceADay() {
        trials.morning(LATE);
        RemindResult first = reminders.remindNow(coordinator, List.of(task), "  Please send it today, សូមអរគុណ ");
        assertThat(first).isEqualTo(new RemindResult.Reminded(List.of(task), List.of(), List.of(), List.of()));
        assertThat(reminders.remindNow(coordinator, List.of(task), "And again"))
                .isEqualTo(new RemindResult.Reminded(List.of(), List.of(task), List.of(), List.of()));
        assertThat(reminders.mine(officer, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.sentence()).isEqualTo("Please send it today, សូមអរគុណ");
            assertThat(line.remindedBy()).isEqualTo(trials.official("gs.coordinator"));
            assertThat(line.rule()).isEqualTo(ByHand.RULE);
        });
        AuditEntry entry = audit.timeline(
                        reminders.mine(officer, 0, 1).getFirst().caseId())
                .getLast();
        assertThat(entry.act()).isEqualTo("reminded");
        assertThat(entry.official()).isEqualTo(trials.official("gs.coordinator"));
        assertThat(entry.as()).isEqualTo(Standing.HOLDER);
        assertThat(entry.detail()).containsEntry("step", "compile");
        trials.morning(LATE.plusDays(1));
        assertThat(reminders.remindNow(coordinator, List.of(task), "Today, please"))
                .isEqualTo(new RemindResult.Reminded(List.of(task), List.of(), List.of(), List.of()));
    }

    @Test
    void aProvincialChiefRemindsInTheOwnProvinceOnly() {
        Actor chief = trials.accounts.actor("battambang.secretariat.chief");
        assertThat(reminders.remindNow(chief, List.of(task), "Please."))
                .isEqualTo(new RemindResult.Reminded(List.of(task), List.of(), List.of(), List.of()));
        TaskId kampot = trials.open("KPT", "K" + System.nanoTime());
        assertThatThrownBy(() -> reminders.remindNow(chief, List.of(task, kampot), "Please."))
                .isInstanceOf(Refused.class);
        assertThat(reminders.count(trials.accounts.actor("kampot.secretariat.officer")))
                .isZero();
    }

    @Test
    void aReminderByHandNeedsASentence() {
        assertThat(reminders.remindNow(coordinator, List.of(task), " \n "))
                .isEqualTo(new RemindResult.SentenceMissing());
        assertThat(reminders.remindNow(coordinator, List.of(task), "x".repeat(501)))
                .isEqualTo(new RemindResult.SentenceTooLong(500));
        assertThat(reminders.count(officer)).isZero();
    }

    @Test
    void nobodyIsRemindedOfWhatIsDone() {
        trials.finish("battambang.secretariat.officer", task);
        assertThat(reminders.remindNow(coordinator, List.of(task), "Please."))
                .isEqualTo(new RemindResult.Reminded(List.of(), List.of(), List.of(task), List.of()));
    }

    @Test
    void twoCoordinatorsAtOnceRemindOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<RemindResult> one = () -> reminders.remindNow(coordinator, List.of(task), "From one");
            Callable<RemindResult> two = () ->
                    reminders.remindNow(trials.accounts.actor("gs.secretary-general"), List.of(task), "From another");
            assertThat(pool.invokeAll(List.of(one, two)).stream().map(result -> result.resultNow()))
                    .containsExactlyInAnyOrder(
                            new RemindResult.Reminded(List.of(task), List.of(), List.of(), List.of()),
                            new RemindResult.Reminded(List.of(), List.of(task), List.of(), List.of()));
        }
        assertThat(reminders.count(officer)).isEqualTo(1);
    }

    @Test
    void theCoordinatorSeesWhoHasNoAddress() {
        trials.db.execute("update engine.official set email = null where username = 'battambang.secretariat.officer'");
        try {
            trials.days(OPENED, LATE);
            assertThat(reminders.withoutAddress(coordinator)).singleElement().satisfies(found -> {
                assertThat(found.username()).isEqualTo("battambang.secretariat.officer");
                assertThat(found.times()).isEqualTo(4);
            });
        } finally {
            trials.db.execute(
                    "update engine.official set email = username || '@example.org' where username = 'battambang.secretariat.officer'");
        }
        assertThat(reminders.withoutAddress(coordinator)).isEmpty();
    }
}
