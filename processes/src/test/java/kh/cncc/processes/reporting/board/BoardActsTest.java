package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.supervision.CallNotes;
import kh.cncc.engine.supervision.HandOverResult;
import kh.cncc.engine.supervision.HandOvers;
import kh.cncc.engine.supervision.NoteResult;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateFilter.Sort;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import({Ladder.class, BoardMonths.class})
class BoardActsTest {

    @Autowired
    Ladder ladder;

    @Autowired
    BoardMonths months;

    @Autowired
    LateTasks late;

    @Autowired
    CallNotes notes;

    @Autowired
    HandOvers handOvers;

    @Autowired
    DSLContext db;

    private CycleLine month;
    private LocalDate today;

    @BeforeEach
    void nobodyHasMet() {
        month = months.opened();
        today = months.workingDayAfter(month, 7);
    }

    @Test
    void aCallNoteStandsInTheRowAndInTheTimelineUnderTheCallersName() {
        assertThat(notes.note(
                        ladder.coordinator(), List.of(task("BTB"), task("KPT")), " Phoned the chief, comes Thursday. "))
                .isInstanceOfSatisfying(
                        NoteResult.Noted.class,
                        noted -> assertThat(noted.cases()).hasSize(2));
        assertThat(line("BTB").call()).isNotNull().satisfies(call -> {
            assertThat(call.note()).isEqualTo("Phoned the chief, comes Thursday.");
            assertThat(call.who())
                    .isEqualTo(ladder.organisation
                            .official(ladder.coordinator().id())
                            .name());
        });
        assertThat(line("SRP").call()).isNull();
        assertThat(ladder.reports.timeline(ladder.secretary("BTB"), ladder.report(month, "BTB")))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("call-noted");
                    assertThat(entry.detail()).containsEntry("reason", "Phoned the chief, comes Thursday.");
                });
    }

    @Test
    void theLastCallIsTheOneThatIsShown() {
        notes.note(ladder.coordinator(), List.of(task("BTB")), "Nobody answers.");
        notes.note(ladder.chief("BTB"), List.of(task("BTB")), "He is on the way.");
        assertThat(line("BTB").call())
                .isNotNull()
                .satisfies(call -> assertThat(call.note()).isEqualTo("He is on the way."));
    }

    @Test
    void anEmptyNoteAndABookAreToldInWords() {
        List<TaskId> tasks = List.of(task("BTB"));
        assertThat(notes.note(ladder.coordinator(), tasks, " \0 ")).isEqualTo(new NoteResult.NoteMissing());
        assertThat(notes.note(ladder.coordinator(), tasks, "a".repeat(501))).isEqualTo(new NoteResult.NoteTooLong(500));
        assertThat(line("BTB").call()).isNull();
    }

    @Test
    void whoDoesNotAnswerForOneOfTheTasksNotesNothingAtAll() {
        List<TaskId> both = List.of(task("BTB"), task("KPT"));
        assertThatThrownBy(() -> notes.note(ladder.chief("BTB"), both, "Phoned."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.note(ladder.president("BTB"), List.of(task("BTB")), "Phoned."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.note(ladder.coordinator(), List.of(new TaskId(-1)), "Phoned."))
                .isInstanceOf(Refused.class);
        assertThat(line("BTB").call()).isNull();
    }

    @Test
    void handedToTheDeputyTheDeputyMayActForTheDaysThatWereSaid() {
        Actor deputy = ladder.holder("DOH", "director", "BTB");
        LateTask task = figures("BTB");
        assertThat(ladder.tasks(deputy, Ladder.code(month, "BTB"))).isEmpty();
        assertThat(hand(ladder.coordinator(), task.id())).isEqualTo(handed(task.id()));
        assertThat(figures("BTB").contact().as()).isEqualTo(Standing.DELEGATE);
        assertThat(figures("BTB").contact().name())
                .isEqualTo(ladder.organisation.official(deputy.id()).name());
        assertThat(ladder.tasks(deputy, Ladder.code(month, "BTB"))).hasSize(1);
        assertThat(ladder.reports.timeline(ladder.secretary("BTB"), ladder.report(month, "BTB")))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("handed-to-deputy");
                    assertThat(entry.detail())
                            .containsEntry("until", today.plusDays(7).toString());
                });
        months.workingDayAfter(month, 30);
        assertThat(ladder.tasks(deputy, Ladder.code(month, "BTB"))).isEmpty();
    }

    @Test
    void aSeatWhoseDeputyIsMissingIsNotHandedOn() {
        TaskId task = task("BTB");
        assertThat(hand(ladder.coordinator(), task))
                .isEqualTo(new HandOverResult.Handed(List.of(), List.of(), List.of(task), List.of(), List.of()));
    }

    @Test
    void handedTwiceAtTheSameMomentItIsHandedOnce() throws Exception {
        TaskId task = figures("SRP").id();
        Callable<HandOverResult> hand = () -> hand(ladder.coordinator(), task);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<HandOverResult> results = threads.invokeAll(List.of(hand, hand)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(results)
                    .containsExactlyInAnyOrder(
                            handed(task),
                            new HandOverResult.Handed(List.of(), List.of(task), List.of(), List.of(), List.of()));
        }
    }

    @Test
    void aChiefOfSecretariatHandsOnADepartmentsSeatAndNotThePresidents() {
        TaskId department = figures("KPT").id();
        assertThat(hand(ladder.chief("KPT"), department)).isEqualTo(handed(department));
        ladder.submitAllFigures(month, "KPT", 2);
        ladder.compile(month, "KPT");
        ladder.check(month, "KPT");
        TaskId review = ladder.task(ladder.president("KPT"), Ladder.code(month, "KPT"), "reviewReport");
        assertThatThrownBy(() -> hand(ladder.chief("KPT"), review)).isInstanceOf(Refused.class);
        assertThat(hand(ladder.coordinator(), review)).isInstanceOf(HandOverResult.Handed.class);
    }

    /** A supervisor looks after work; whoever also does it looks after themselves. */
    @Test
    void whoIsTheDeputyThemselvesHandsTheSeatNotToThemselves() {
        TaskId task = figures("KCM").id();
        SeatId officer =
                ladder.organisation.seat("DOH", "officer", "KCM").orElseThrow().id();
        SeatId director =
                ladder.organisation.seat("DOH", "director", "KCM").orElseThrow().id();
        SeatId chief = ladder.organisation
                .seat("CP-CNCC-SEC", "chief", "KCM")
                .orElseThrow()
                .id();
        deputy(officer, chief);
        try {
            assertThatThrownBy(() -> hand(ladder.chief("KCM"), task))
                    .isInstanceOf(Refused.class)
                    .hasMessage("refused.hand-over-self");
            assertThat(figures("KCM").contact().as()).isNotEqualTo(Standing.DELEGATE);
            assertThat(hand(ladder.coordinator(), task))
                    .as("by another supervisor")
                    .isEqualTo(handed(task));
        } finally {
            deputy(officer, director);
        }
    }

    private void deputy(SeatId of, SeatId deputy) {
        db.update(SEAT)
                .set(SEAT.DEPUTY_SEAT_ID, deputy.value())
                .where(SEAT.ID.eq(of.value()))
                .execute();
    }

    @Test
    void whoDoesNotAnswerForTheSeatHandsNothingOn() {
        TaskId task = figures("KCM").id();
        assertThatThrownBy(() -> hand(ladder.chief("BTB"), task)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> hand(ladder.secretary("KCM"), task)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> hand(ladder.department("DWA", "KCM"), task)).isInstanceOf(Refused.class);
    }

    @Test
    void wrongDaysAndAMissingReasonAreToldInWords() {
        List<TaskId> tasks = List.of(task("BTB"));
        Actor coordinator = ladder.coordinator();
        var wrong = new HandOverResult.DaysWrong(today, today.plusDays(92));
        assertThat(handOvers.toDeputies(coordinator, tasks, today.minusDays(1), today, "Ill."))
                .isEqualTo(wrong);
        assertThat(handOvers.toDeputies(coordinator, tasks, today.plusDays(2), today, "Ill."))
                .isEqualTo(wrong);
        assertThat(handOvers.toDeputies(coordinator, tasks, today, today.plusDays(93), "Ill."))
                .isEqualTo(wrong);
        assertThat(handOvers.toDeputies(coordinator, tasks, today, today, "  "))
                .isEqualTo(new HandOverResult.ReasonMissing());
        assertThat(handOvers.toDeputies(coordinator, tasks, today, today, "a".repeat(501)))
                .isEqualTo(new HandOverResult.ReasonTooLong(500));
    }

    private HandOverResult hand(Actor actor, TaskId task) {
        return handOvers.toDeputies(actor, List.of(task), today, today.plusDays(7), "The chief is ill.");
    }

    private static HandOverResult handed(TaskId task) {
        return new HandOverResult.Handed(List.of(task), List.of(), List.of(), List.of(), List.of());
    }

    /** The late task of the health department, which has a director as its officer's deputy. */
    private LateTask figures(String area) {
        if (line(area).step().equals("recordMeeting")) {
            months.meeting(month, area);
            today = months.workingDayAfter(month, 12);
        }
        var health = ladder.organisation.mechanism("DOH", area).orElseThrow().name();
        return lines(area).stream()
                .filter(line -> health.equals(line.unit()))
                .findFirst()
                .orElseThrow();
    }

    private TaskId task(String area) {
        return line(area).id();
    }

    private LateTask line(String area) {
        return lines(area).getFirst();
    }

    private List<LateTask> lines(String area) {
        LateFilter filter = new LateFilter(Ladder.code(month, area), null, null, null, 0, Sort.LATEST, Group.NONE);
        return late.page(ladder.coordinator(), filter, Locale.ENGLISH, 0, 20);
    }
}
