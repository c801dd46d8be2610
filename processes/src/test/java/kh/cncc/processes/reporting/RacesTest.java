package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.TaskEnded;
import kh.cncc.processes.indicators.Split;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People act in the same moment, each in a thread; the database lets one of them go first. */
@CnccTest
@Import(Ladder.class)
class RacesTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    private LocalDate first = LocalDate.MIN;

    @BeforeEach
    void lastDayOfTheNextMonth() {
        first = Months.next(clock);
    }

    @Test
    void twoOfficialsCompleteTheSameTaskAndTheSecondIsToldWhoWasFirst() throws Exception {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        Actor chief = ladder.team("BTB");
        Actor other = ladder.holder("CP-WCCC", "president", "BTB");
        actsFor("CP-WCCC-TEAM", "chief", other, chief);
        TaskId task = ladder.task(chief, Ladder.code(cycle, "BTB"), "recordMeeting");
        MeetingForm form = new MeetingForm(true, first, "21", "9", "", "");
        List<MeetingResult> results = atOnce(
                () -> ladder.meetings.record(chief, task, form), () -> ladder.meetings.record(other, task, form));
        assertThat(results).hasAtLeastOneElementOfType(MeetingResult.Recorded.class);
        assertThat(results)
                .filteredOn(result -> result instanceof Stopped)
                .singleElement()
                .isInstanceOfSatisfying(Stopped.class, stopped -> {
                    TaskEnded ended = (TaskEnded) stopped.why();
                    assertThat(ended.who()).isNotNull();
                    assertThat(ended.when()).isEqualTo(clock.instant());
                });
        assertThat(steps(cycle, "BTB", "recordMeeting")).hasSize(1);
        assertThat(steps(cycle, "BTB", "submitFigures")).hasSameSizeAs(ladder.departments(cycle, "BTB"));
    }

    @Test
    void twoOfficialsSaveTheSameCellAndTheSecondIsToldWhoWhenAndWhat() throws Exception {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.holdMeeting(cycle, "BTB", first);
        Sheet officer = ladder.sheet(cycle, "DOH", "BTB");
        Actor director = ladder.holder("DOH", "director", "BTB");
        actsFor("DOH", "officer", director, officer.officer());
        Sheet other = new Sheet(ladder.figures, director, officer.task());
        CellChange mine = officer.change("A4-43", Split.BOYS, CellChange.Part.VALUE, "3");
        CellChange theirs = other.change("A4-43", Split.BOYS, CellChange.Part.VALUE, "4");
        List<CellResult> results = atOnce(
                () -> officer.save(List.of(mine)).getFirst(),
                () -> other.save(List.of(theirs)).getFirst());
        CellResult.Saved saved = only(results, CellResult.Saved.class);
        CellResult.Conflict conflict = only(results, CellResult.Conflict.class);
        assertThat(conflict.theirs().value().number())
                .isEqualByComparingTo(saved.change().typed());
        assertThat(conflict.change().typed()).isNotEqualTo(saved.change().typed());
        assertThat(conflict.when()).isEqualTo(clock.instant());
        assertThat(conflict.who())
                .isEqualTo(ladder.organisation
                        .official(saved.change() == mine ? officer.officer().id() : director.id())
                        .name());
        assertThat(officer.type("A4-43", Split.BOYS, "5"))
                .as("with their revision it can be typed again")
                .isInstanceOf(CellResult.Saved.class);
    }

    @Test
    void theTwoLastReportsAcceptedAtOnceLetTheNationGoOnExactlyOnce() throws Exception {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        for (Area area : ladder.organisation.provinces()) {
            ladder.holdMeeting(cycle, area.code(), first);
            ladder.sendUp(cycle, area.code());
            if (!List.of("BTB", "KPT").contains(area.code())) {
                ladder.accept(cycle, area.code());
            }
        }
        assertThat(state(cycle)).isEqualTo(CycleState.COLLECTING);
        assertThat(atOnce(() -> accept(cycle, "BTB"), () -> accept(cycle, "KPT")))
                .allMatch(result -> result instanceof DecideResult.Decided);
        assertThat(state(cycle)).isEqualTo(CycleState.CONSOLIDATING);
        assertThat(ladder.tasks(ladder.statistics(), cycle.code()))
                .extracting(TaskLine::step)
                .containsExactly("consolidateReport");
    }

    @Test
    void theSameCycleOpenedTwiceAtOnceIsOne() throws Exception {
        List<OpenCycleResult> results = atOnce(
                () -> ladder.cycles.open(ladder.coordinator(), PeriodType.MONTH, first),
                () -> ladder.cycles.open(ladder.sectionChief(), PeriodType.MONTH, first));
        OpenCycleResult.Opened opened = only(results, OpenCycleResult.Opened.class);
        OpenCycleResult.AlreadyOpen already = only(results, OpenCycleResult.AlreadyOpen.class);
        assertThat(already.id()).isEqualTo(opened.id());
        assertThat(opened.reports()).isEqualTo(25);
        assertThat(ladder.cycles.all(ladder.coordinator()))
                .filteredOn(cycle -> cycle.period().start().equals(first))
                .hasSize(1);
    }

    @Test
    void whoOpensTheConsolidationWhileItIsSubmittedMakesNoDraftAboveIt() throws Exception {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        Actor statistics = ladder.statistics();
        TaskId task = ladder.task(statistics, cycle.code(), "consolidateReport");
        int revision =
                Ladder.shown(ladder.consolidations.page(statistics, task)).summaryRevision();
        atOnce(
                () -> ladder.consolidations.submit(statistics, task, "None came.", "Nobody reported.", revision),
                () -> ladder.consolidations.page(statistics, task),
                () -> ladder.consolidations.page(statistics, task));
        assertThat(ladder.consolidations.page(statistics, task)).isInstanceOf(Page.Nothing.class);
        Actor chief = ladder.sectionChief();
        TaskId check = ladder.task(chief, cycle.code(), "checkNationalReport");
        ConsolidationPage shown = Ladder.shown(ladder.consolidations.page(chief, check));
        assertThat(shown.state()).isEqualTo(ConsolidationPage.State.SUBMITTED);
        assertThat(shown.summary()).isEqualTo("None came.");
    }

    @Test
    void wordsThatAColleagueWroteMeanwhileAreShownBeforeTheReportGoesOn() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.holdMeeting(cycle, "BTB", first);
        ladder.submitAllFigures(cycle, "BTB", 3);
        Actor secretary = ladder.secretary("BTB");
        TaskId task = ladder.task(secretary, Ladder.code(cycle, "BTB"), "compileReport");
        ladder.explainCounts(secretary, task);
        int read = Ladder.shown(ladder.compilation.page(secretary, task)).wordsRevision();
        ReportWords theirs = new ReportWords("Theirs.", "", "");
        ladder.compilation.saveWords(secretary, task, theirs, read);
        ReportWords mine = new ReportWords("Mine.", "", "");
        assertThat(ladder.compilation.forward(secretary, task, mine, read))
                .isInstanceOfSatisfying(
                        CompileResult.Unread.class,
                        unread -> assertThat(unread.words().theirs()).isEqualTo(theirs));
        assertThat(ladder.compilation.forward(secretary, task, mine, read + 1))
                .isInstanceOf(CompileResult.Compiled.class);
    }

    private DecideResult accept(CycleLine cycle, String area) {
        Actor monitoring = ladder.monitoring();
        TaskId task = ladder.task(monitoring, Ladder.code(cycle, area), "receiveReport");
        return ladder.decisions.decide(monitoring, task, Decision.on("accept", ""));
    }

    /** There is no screen for delegations yet; today somebody else acts for the seat too. */
    private void actsFor(String kind, String key, Actor other, Actor holder) {
        Seat seat = ladder.organisation.seat(kind, key, "BTB").orElseThrow();
        db.execute(
                """
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, ?, ?, 'on a journey', ?)
                """,
                seat.id().value(),
                other.id().value(),
                LocalDate.now(clock),
                LocalDate.now(clock),
                holder.id().value());
    }

    private List<TaskLine> steps(CycleLine cycle, String area, String step) {
        return ladder.reports.report(ladder.president(area), ladder.report(cycle, area)).tasks().stream()
                .filter(task -> task.step().equals(step))
                .toList();
    }

    private CycleState state(CycleLine cycle) {
        return ladder.cycles.cycle(ladder.coordinator(), cycle.id()).state();
    }

    private static <T> T only(List<? super T> results, Class<T> type) {
        List<T> found =
                results.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as(type.getSimpleName()).hasSize(1);
        return found.getFirst();
    }

    /** Lets all of them start in the same moment. */
    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try (var pool = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> running = Stream.of(acts)
                    .map(act -> pool.<T>submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
