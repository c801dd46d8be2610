package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.deadlines.ExtendAllResult;
import kh.cncc.engine.deadlines.ExtendResult;
import kh.cncc.engine.deadlines.Extension;
import kh.cncc.engine.deadlines.ExtensionScope;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.deadlines.WithdrawResult;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** More time for a task, a report and a province: what moves with it, and who may not. */
@CnccTest
@Import(Ladder.class)
class ExtensionsTest {

    @Autowired
    Ladder ladder;

    @Autowired
    Extensions extensions;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Audit audit;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    private CycleLine cycle;

    @BeforeEach
    void aMonth() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
    }

    @Test
    void oneTaskGetsMoreTimeAndTheDepartmentMayStillGiveItsFiguresThen() {
        TaskLine health = figures("DOH");
        LocalDate later = workingDays.plus(health.dueOn(), 3);
        assertThat(extend(task(health), later, "The flood closed the road.")).isInstanceOf(ExtendResult.Extended.class);

        assertThat(figures("DOH").dueOn()).isEqualTo(later);
        assertThat(figures("DWA").dueOn()).isEqualTo(health.dueOn());
        clock.moveTo(health.dueOn().plusDays(1).atTime(9, 0));
        timers.runDue();
        assertThat(figures("DOH").state()).isEqualTo("open");
        ladder.submitFigures(cycle, "BTB", 3, "DOH");
        clock.moveTo(later.plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(figures("DWA").state()).isEqualTo("cancelled");
        assertThat(open("compileReport")).hasSize(1);
    }

    @Test
    void aReportGetsMoreTimeInEachOfItsStepsAlsoThoseStillToCome() {
        ReportHeader before = report();
        LocalDate figuresDue = figures("DOH").dueOn();
        LocalDate later = workingDays.plus(before.dueOn(), 4);
        ExtendResult result = extend(new ExtensionScope.Case(before.caseId()), later, "A new chief must learn it.");
        assertThat(((ExtendResult.Extended) result).moved()).hasSizeGreaterThan(2);

        assertThat(report().dueOn()).isEqualTo(later);
        assertThat(figures("DOH").dueOn()).isEqualTo(workingDays.plus(figuresDue, 4));
        clock.moveTo(figures("DOH").dueOn().atTime(20, 0));
        timers.runDue();
        assertThat(figures("DOH").state()).isEqualTo("open");
        ladder.submitAllFigures(cycle, "BTB", 2);
        // By the table 7 working days after the period, but now 4 more.
        assertThat(open("compileReport").getFirst().dueOn())
                .isEqualTo(workingDays.plus(workingDays.plus(cycle.period().end(), 7), 4));
        ladder.compile(cycle, "BTB");
        ladder.check(cycle, "BTB");
        assertThat(open("reviewReport").getFirst().dueOn()).isEqualTo(later);
        assertThat(ladder.report(cycle, "KPT")).isNotNull();
        assertThat(header("KPT").dueOn()).isEqualTo(before.dueOn());
    }

    @Test
    void aProvinceGetsMoreTimeInOneCycleOnly() {
        LocalDate due = header("KPT").dueOn();
        LocalDate later = workingDays.plus(due, 2);
        extend(new ExtensionScope.Area("KPT", cycle.caseId()), later, "The province is under water.");
        assertThat(header("KPT").dueOn()).isEqualTo(later);
        assertThat(report().dueOn()).isEqualTo(due);
        assertThat(acts(cycle)).contains("deadline-extended");
        assertThat(extensions.of(header("KPT").caseId())).singleElement().satisfies(extension -> {
            assertThat(extension.area()).isNotNull();
            assertThat(extension.oldDue()).isEqualTo(due);
            assertThat(extension.newDue()).isEqualTo(later);
            assertThat(extension.reason()).isEqualTo("The province is under water.");
        });
    }

    @Test
    void itIsAuditedUnderTheGrantorsNameWithFromAndToAndWhy() {
        TaskLine health = figures("DOH");
        LocalDate later = workingDays.plus(health.dueOn(), 1);
        extend(task(health), later, "Illness.");
        AuditEntry entry = audit.timeline(report().caseId()).getLast();
        assertThat(entry.act()).isEqualTo("deadline-extended");
        assertThat(entry.official())
                .isEqualTo(
                        ladder.organisation.official(ladder.coordinator().id()).name());
        assertThat(entry.detail())
                .containsEntry("reason", "Illness.")
                .containsEntry("from", health.dueOn().toString())
                .containsEntry("to", later.toString());
    }

    @Test
    void withdrawnTheOldDateHoldsAgainWithTheTimer() {
        TaskLine health = figures("DOH");
        LocalDate later = workingDays.plus(health.dueOn(), 3);
        extend(task(health), later, "The road is closed.");
        Extension extension = extensions.of(report().caseId()).getFirst();
        assertThat(extensions.withdraw(ladder.coordinator(), extension.id(), " "))
                .isInstanceOf(WithdrawResult.Invalid.class);
        assertThat(extensions.withdraw(ladder.coordinator(), extension.id(), "It is open again."))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
        assertThat(extensions.withdraw(ladder.coordinator(), extension.id(), "Again."))
                .isInstanceOf(WithdrawResult.Already.class);
        assertThat(figures("DOH").dueOn()).isEqualTo(health.dueOn());
        assertThat(extensions.of(report().caseId()).getFirst().withdrawn()).isNotNull();
        clock.moveTo(health.dueOn().plusDays(1).atTime(1, 0));
        timers.runDue();
        assertThat(figures("DOH").state()).isEqualTo("cancelled");
    }

    @Test
    void whatWasWithdrawnAfterTheOldDateIsDueTodayAndNotOverdueAtAStroke() {
        TaskLine health = figures("DOH");
        extend(task(health), workingDays.plus(health.dueOn(), 5), "The road is closed.");
        LocalDate today = workingDays.plus(health.dueOn(), 2);
        clock.moveTo(today.atTime(9, 0));
        Extension extension = extensions.of(report().caseId()).getFirst();
        extensions.withdraw(ladder.coordinator(), extension.id(), "A mistake.");
        assertThat(figures("DOH").dueOn()).isEqualTo(today);
        timers.runDue();
        assertThat(figures("DOH").state()).isEqualTo("open");
    }

    @Test
    void twoExtensionsOfAReportAddUpAndTheOtherStaysWhenOneIsWithdrawn() {
        ReportHeader before = report();
        var scope = new ExtensionScope.Case(before.caseId());
        LocalDate first = workingDays.plus(before.dueOn(), 2);
        extend(scope, first, "One.");
        extend(scope, workingDays.plus(first, 3), "Two.");
        assertThat(report().dueOn()).isEqualTo(workingDays.plus(before.dueOn(), 5));
        Extension oldest = extensions.of(before.caseId()).getLast();
        extensions.withdraw(ladder.coordinator(), oldest.id(), "Not that one.");
        assertThat(report().dueOn()).isEqualTo(workingDays.plus(before.dueOn(), 3));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        ReportHeader report = report();
        var scope = new ExtensionScope.Case(report.caseId());
        LocalDate good = workingDays.plus(report.dueOn(), 1);
        assertThat(problem(scope, null, "Why.")).isEqualTo(Problem.of("day", "problem.extension.no-day"));
        assertThat(problem(scope, report.dueOn(), "Why."))
                .isEqualTo(Problem.of("day", "problem.extension.not-later", report.dueOn()));
        assertThat(problem(scope, saturdayAfter(good), "Why."))
                .isEqualTo(Problem.of("day", "problem.extension.day-off"));
        assertThat(problem(scope, good, "  ")).isEqualTo(Problem.of("reason", "problem.text.empty"));
        assertThat(problem(scope, good, "x".repeat(1_000_000)).key()).isEqualTo("problem.text.too-long");
        assertThat(problem(scope, workingDays.plus(cycle.lockDate(), 1), "Why."))
                .isEqualTo(Problem.of("day", "problem.extension.after-lock", cycle.lockDate()));
        clock.moveTo(workingDays.plus(report.dueOn(), 3).atTime(9, 0));
        assertThat(problem(scope, good, "Why.")).isEqualTo(Problem.of("day", "problem.extension.past"));
        assertThat(report().dueOn()).isEqualTo(report.dueOn());
    }

    @Test
    void afterTheLockAndAfterItWasHandedOverThereIsNothingToExtend() {
        TaskLine health = figures("DOH");
        ladder.sendUp(cycle, "BTB");
        LocalDate later = workingDays.plus(report().dueOn(), 2);
        assertThat(problem(new ExtensionScope.Case(report().caseId()), later, "Why.")
                        .key())
                .isEqualTo("problem.extension.done");
        assertThat(problem(task(health), later, "Why.").key()).isEqualTo("problem.extension.done");
        clock.moveTo(cycle.lockDate().plusDays(1).atTime(9, 0));
        assertThat(problem(
                                new ExtensionScope.Case(header("KPT").caseId()),
                                cycle.lockDate().plusDays(3),
                                "Why.")
                        .key())
                .isEqualTo("problem.extension.locked");
    }

    @Test
    void onlyWhoCoordinatesGrantsMoreTimeAndNobodyToThemselves() {
        TaskLine health = figures("DOH");
        LocalDate later = workingDays.plus(health.dueOn(), 1);
        for (Actor other : List.of(
                ladder.chief("BTB"), ladder.president("BTB"), ladder.department("DOH", "BTB"), ladder.monitoring())) {
            assertThat(extensions.mayExtend(other)).isFalse();
            assertThatThrownBy(() -> extensions.extend(other, task(health), later, "Why."))
                    .isInstanceOf(Refused.class);
        }
        extend(task(health), later, "Illness.");
        Extension extension = extensions.of(report().caseId()).getFirst();
        assertThatThrownBy(() -> extensions.withdraw(ladder.chief("BTB"), extension.id(), "No."))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> extensions.extend(
                        ladder.coordinator(), new ExtensionScope.Case(cycle.caseId()), later, "A whole cycle."))
                .isInstanceOf(Refused.class);

        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        Actor statistics = ladder.statistics();
        TaskId consolidate = ladder.task(statistics, cycle.code(), "consolidateReport");
        ladder.consolidations.submit(
                statistics,
                consolidate,
                "Few came.",
                "The others are late.",
                Ladder.shown(ladder.consolidations.page(statistics, consolidate))
                        .summaryRevision());
        Actor chief = ladder.sectionChief();
        TaskId own = ladder.task(chief, cycle.code(), "checkNationalReport");
        assertThatThrownBy(() -> extensions.extend(
                        chief, new ExtensionScope.Task(own.value()), cycle.lockDate(), "I need longer."))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.extend-own");
    }

    @Test
    void severalTasksGetMoreTimeTogetherOrNoneDoes() {
        TaskLine health = figures("DOH");
        TaskLine women = figures("DWA");
        LocalDate later = workingDays.plus(health.dueOn(), 3);
        List<Long> both = List.of(health.id().value(), women.id().value());
        assertThatThrownBy(() -> extensions.extendAll(ladder.chief("BTB"), both, later, "No."))
                .isInstanceOf(Refused.class);
        assertThat(extensions.extendAll(ladder.coordinator(), both, health.dueOn(), "The flood."))
                .isInstanceOfSatisfying(
                        ExtendAllResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::key)
                                .containsExactly("problem.extension.not-later"));
        assertThat(extensions.extendAll(ladder.coordinator(), both, later, " "))
                .isInstanceOf(ExtendAllResult.Invalid.class);
        assertThat(figures("DWA").dueOn()).isEqualTo(women.dueOn());

        ladder.submitFigures(cycle, "BTB", 3, "DWA");
        assertThat(extensions.extendAll(ladder.coordinator(), both, later, "The flood."))
                .isEqualTo(new ExtendAllResult.Extended(both.subList(0, 1), both.subList(1, 2)));
        assertThat(figures("DOH").dueOn()).isEqualTo(later);
        assertThat(extensions.of(report().caseId()))
                .singleElement()
                .satisfies(extension -> assertThat(extension.reason()).isEqualTo("The flood."));
    }

    private ExtendResult extend(ExtensionScope scope, LocalDate day, String reason) {
        ExtendResult result = extensions.extend(ladder.coordinator(), scope, day, reason);
        assertThat(result).isInstanceOf(ExtendResult.Extended.class);
        return result;
    }

    private Problem problem(ExtensionScope scope, LocalDate day, String reason) {
        ExtendResult result = extensions.extend(ladder.coordinator(), scope, day, reason);
        assertThat(result).isInstanceOf(ExtendResult.Invalid.class);
        return ((ExtendResult.Invalid) result).problems().getFirst();
    }

    private static LocalDate saturdayAfter(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
    }

    private static ExtensionScope task(TaskLine line) {
        return new ExtensionScope.Task(line.id().value());
    }

    private ReportHeader report() {
        return header("BTB");
    }

    private ReportHeader header(String area) {
        return ladder.reports
                .report(ladder.secretary(area), ladder.report(cycle, area))
                .report();
    }

    private TaskLine figures(String department) {
        var name =
                ladder.organisation.mechanism(department, "BTB").orElseThrow().name();
        return ladder.inbox.ofCase(report().caseId()).stream()
                .filter(task -> task.step().equals("submitFigures") && name.equals(task.unit()))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskLine> open(String step) {
        return ladder.inbox.ofCase(report().caseId()).stream()
                .filter(task -> task.step().equals(step) && task.state().equals("open"))
                .toList();
    }

    private List<String> acts(CycleLine cycle) {
        return audit.timeline(cycle.caseId()).stream().map(AuditEntry::act).toList();
    }
}
