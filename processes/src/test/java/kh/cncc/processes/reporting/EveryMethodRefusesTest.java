package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.Expectations;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.processes.reporting.board.ReportingRates;
import kh.cncc.processes.reporting.board.StepTimes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;

/** Every service method that is asked by somebody refuses somebody; a new one without its case here fails. */
@CnccTest
@Import(Ladder.class)
class EveryMethodRefusesTest {

    private static final List<String> PACKAGES = List.of("kh.cncc.processes.reporting", "kh.cncc.processes.indicators");

    /** The catalogue is everyone's, a code says nothing, and national figures are computed for services that check. */
    private static final Set<String> ASKED_BY_NOBODY =
            Set.of("Indicators", "NationalFigures", "Reports.byCode(String)");

    private static final Actor WITHOUT_SEAT = new Actor(new OfficialId(-1), "nobody");

    @Autowired
    Ladder ladder;

    @Autowired
    YearPlans plans;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Board board;

    @Autowired
    LateTasks late;

    @Autowired
    ReportingRates rates;

    @Autowired
    Expectations expectations;

    @Autowired
    StepTimes stepTimes;

    private final Map<String, ThrowingCallable> refusals = new TreeMap<>();

    @TestFactory
    Stream<DynamicTest> whoHasNoBusinessThereIsRefused() {
        whatEachMethodRefuses();
        return refusals.entrySet().stream()
                .map(refusal -> DynamicTest.dynamicTest(
                        refusal.getKey(),
                        () -> assertThatThrownBy(refusal.getValue()).isInstanceOf(Refused.class)));
    }

    @Test
    void everyMethodThatSomebodyAsksHasItsRefusal() {
        whatEachMethodRefuses();
        Set<String> told = refusals.keySet().stream()
                .map(name -> name.substring(0, name.indexOf(')') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        // Whether somebody may open cycles is a question with an answer for everyone.
        told.add("ReportingCycles.mayOpen(Actor)");
        told.add("Board.mayLook(Actor)");
        assertThat(told).isEqualTo(methods(EveryMethodRefusesTest::isAsked));
    }

    @Test
    void aMethodThatNamesNobodyIsOneThatMayBeAskedByEverybody() {
        assertThat(methods(method -> !isAsked(method)))
                .allMatch(name -> ASKED_BY_NOBODY.contains(name)
                        || ASKED_BY_NOBODY.contains(name.substring(0, name.indexOf('.'))));
    }

    @Test
    void onlyTheCoordinatorsOfTheGeneralSecretariatMayOpenCycles() {
        assertThat(ladder.cycles.mayOpen(ladder.coordinator())).isTrue();
        assertThat(ladder.cycles.mayOpen(ladder.sectionChief())).isTrue();
        assertThat(ladder.cycles.mayOpen(ladder.statistics())).isFalse();
        assertThat(ladder.cycles.mayOpen(ladder.president("BTB"))).isFalse();
        assertThat(ladder.cycles.mayOpen(WITHOUT_SEAT)).isFalse();
    }

    private void whatEachMethodRefuses() {
        CycleLine consolidated = cycleAtItsCutOff();
        ofTheNation(consolidated);
        LocalDate first = Months.next(clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ofCycles(cycle);
        ofMeetings(cycle);
        ofFigures(cycle);
        ofCompilation(cycle);
        ofDecisions(cycle);
        ofReports(cycle);
        ofBoard();
    }

    private CycleLine cycleAtItsCutOff() {
        LocalDate first = Months.next(clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        clock.moveTo(cycle.cutOff().plusDays(1).atTime(1, 0));
        timers.runDue();
        return cycle;
    }

    private void ofCycles(CycleLine cycle) {
        LocalDate day = cycle.period().start();
        refuse("ReportingCycles.all(Actor)", () -> ladder.cycles.all(WITHOUT_SEAT));
        refuse("ReportingCycles.cycle(Actor, CycleId)", () -> ladder.cycles.cycle(WITHOUT_SEAT, cycle.id()));
        refuse("ReportingCycles.byCode(Actor, String)", () -> ladder.cycles.byCode(WITHOUT_SEAT, cycle.code()));
        refuse("ReportingCycles.matrix(Actor, CycleId)", () -> ladder.cycles.matrix(WITHOUT_SEAT, cycle.id()));
        refuse(
                "YearPlans.plan(Actor, int, Set)",
                () -> plans.plan(ladder.chief("BTB"), day.getYear(), Set.of(PeriodType.MONTH)));
        refuse("ReportingCycles.extensions(Actor, CycleId)", () -> ladder.cycles.extensions(WITHOUT_SEAT, cycle.id()));
        String open = "ReportingCycles.open(Actor, PeriodType, LocalDate)";
        refuse(open, () -> ladder.cycles.open(ladder.chief("BTB"), PeriodType.MONTH, day));
        refuse(open + " of statistics", () -> ladder.cycles.open(ladder.statistics(), PeriodType.MONTH, day));
        refuse(open + " of nobody", () -> ladder.cycles.open(WITHOUT_SEAT, PeriodType.MONTH, day));
    }

    private void ofMeetings(CycleLine cycle) {
        TaskId task = ladder.task(ladder.team("KPT"), Ladder.code(cycle, "KPT"), "recordMeeting");
        MeetingForm form = new MeetingForm(false, null, "", "", "Flood.", "");
        refuse("Meetings.page(Actor, TaskId)", () -> ladder.meetings.page(ladder.team("BTB"), task));
        refuse(
                "Meetings.record(Actor, TaskId, MeetingForm)",
                () -> ladder.meetings.record(ladder.team("BTB"), task, form));
    }

    private void ofFigures(CycleLine cycle) {
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
        TaskId task = ladder.sheet(cycle, "DOH", "BTB").task();
        MechanismId health =
                ladder.organisation.mechanism("DOH", "BTB").orElseThrow().id();
        ReportId report = ladder.report(cycle, "BTB");
        IndicatorId indicator =
                ladder.sheet(cycle, "DOH", "BTB").row("A4-43").indicator().id();
        Actor women = ladder.department("DWA", "BTB");
        DepartmentFigures figures = ladder.figures;
        refuse("DepartmentFigures.table(Actor, TaskId)", () -> figures.table(women, task));
        refuse("DepartmentFigures.together(Actor, TaskId)", () -> figures.together(women, task));
        refuse("DepartmentFigures.unsettled(Actor, TaskId)", () -> figures.unsettled(women, task));
        String read = "DepartmentFigures.table(Actor, ReportId, MechanismId)";
        refuse(read, () -> figures.table(women, report, health));
        refuse(read + " of another province", () -> figures.table(ladder.secretary("KPT"), report, health));
        refuse(read + " as a draft", () -> figures.table(ladder.monitoring(), report, health));
        refuse("DepartmentFigures.save(Actor, TaskId, List)", () -> figures.save(women, task, List.of()));
        refuse(
                "DepartmentFigures.giveReason(Actor, TaskId, FigureReason)",
                () -> figures.giveReason(women, task, new FigureReason(indicator, Split.TOTAL, "Because.", 0)));
        refuse("DepartmentFigures.answer(Actor, TaskId, long, String)", () -> figures.answer(women, task, 1, "Yes."));
        String submit = "DepartmentFigures.submit(Actor, TaskId, boolean)";
        refuse(submit, () -> figures.submit(women, task, true));
        refuse(submit + " by the secretariat", () -> figures.submit(ladder.secretary("BTB"), task, true));
        refuse(
                submit + " by the same department elsewhere",
                () -> figures.submit(ladder.department("DOH", "KPT"), task, true));
    }

    private void ofCompilation(CycleLine cycle) {
        ladder.holdMeeting(cycle, "SRP", cycle.period().start());
        ladder.submitAsItStands(cycle, "SRP");
        TaskId task = ladder.task(ladder.secretary("SRP"), Ladder.code(cycle, "SRP"), "compileReport");
        ReportWords words = new ReportWords("", "", "");
        Actor other = ladder.secretary("KPT");
        Compilation compilation = ladder.compilation;
        refuse("Compilation.page(Actor, TaskId)", () -> compilation.page(other, task));
        refuse(
                "Compilation.saveWords(Actor, TaskId, ReportWords, int)",
                () -> compilation.saveWords(other, task, words, 0));
        refuse("Compilation.answer(Actor, TaskId, long, String)", () -> compilation.answer(other, task, 1, "Yes."));
        refuse(
                "Compilation.explain(Actor, TaskId, String, String)",
                () -> compilation.explain(other, task, "orphans", "Yes."));
        String forward = "Compilation.forward(Actor, TaskId, ReportWords, int)";
        refuse(forward, () -> compilation.forward(other, task, words, 0));
        refuse(forward + " by the council", () -> compilation.forward(ladder.president("SRP"), task, words, 0));
        refuse(
                "Compilation.returnToDepartments(Actor, TaskId, List)",
                () -> compilation.returnToDepartments(other, task, List.of()));
    }

    private void ofDecisions(CycleLine cycle) {
        ladder.holdMeeting(cycle, "KCM", cycle.period().start());
        ladder.submitAsItStands(cycle, "KCM");
        ladder.compile(cycle, "KCM");
        TaskId task = ladder.task(ladder.chief("KCM"), Ladder.code(cycle, "KCM"), "checkReport");
        Decision on = Decision.on("forward", "");
        Decisions decisions = ladder.decisions;
        refuse("Decisions.page(Actor, TaskId)", () -> decisions.page(ladder.chief("BTB"), task));
        refuse(
                "Decisions.answer(Actor, TaskId, long, String)",
                () -> decisions.answer(ladder.chief("BTB"), task, 1, ""));
        String decide = "Decisions.decide(Actor, TaskId, Decision)";
        refuse(decide, () -> decisions.decide(ladder.chief("BTB"), task, on));
        refuse(decide + " by the president for the chief", () -> decisions.decide(ladder.president("KCM"), task, on));
        refuse(decide + " by who compiled", () -> decisions.decide(ladder.secretary("KCM"), task, on));
        refuse(decide + " past its own screen", () -> ladder.consolidations.decide(ladder.chief("KCM"), task, on));
    }

    private void ofReports(CycleLine cycle) {
        ReportId report = ladder.report(cycle, "KCM");
        Actor other = ladder.president("BTB");
        Reports reports = ladder.reports;
        refuse("Reports.report(Actor, ReportId)", () -> reports.report(other, report));
        String version = "Reports.version(Actor, ReportId, int)";
        refuse(version, () -> reports.version(other, report, 1));
        refuse(version + " as a draft", () -> reports.version(ladder.secretaryGeneral(), report, 1));
        refuse(version + " by one department", () -> reports.version(ladder.department("DOH", "KCM"), report, 1));
        String changes = "Reports.changes(Actor, ReportId, int, int)";
        refuse(changes, () -> reports.changes(other, report, 1, 1));
        refuse(changes + " as a draft", () -> reports.changes(ladder.monitoring(), report, 1, 1));
        refuse("Reports.timeline(Actor, ReportId)", () -> reports.timeline(other, report));
        refuse("Reports.diagram(Actor, ReportId)", () -> reports.diagram(other, report));
    }

    /** A president has work of his own, and answers for nobody's; a chief of secretariat answers for the own province only. */
    private void ofBoard() {
        Actor president = ladder.president("BTB");
        Actor chief = ladder.chief("BTB");
        LateFilter all = LateFilter.ALL;
        LateFilter kampot = all.of("KPT");
        refuse("Board.ofTheNation(Actor)", () -> board.ofTheNation(president));
        refuse("Board.provinces(Actor)", () -> board.provinces(president));
        String page = "LateTasks.page(Actor, LateFilter, Locale, int, int)";
        refuse(page, () -> late.page(president, all, Locale.ENGLISH, 0, 10));
        refuse(page + " of another province", () -> late.page(chief, kampot, Locale.ENGLISH, 0, 10));
        refuse(page + " of the nation", () -> late.page(chief, all.of("KH"), Locale.ENGLISH, 0, 10));
        refuse(page + " by a department", () -> late.page(ladder.department("DOH", "BTB"), all, Locale.ENGLISH, 0, 10));
        refuse("LateTasks.count(Actor, LateFilter)", () -> late.count(chief, kampot));
        refuse(
                "LateTasks.each(Actor, LateFilter, Locale, Consumer)",
                () -> late.each(chief, kampot, Locale.ENGLISH, line -> {}));
        refuse("LateTasks.byProvince(Actor, LateFilter)", () -> late.byProvince(chief, kampot));
        refuse("LateTasks.ofProvinces(Actor)", () -> late.ofProvinces(president));
        refuse("LateTasks.byStep(Actor, LateFilter)", () -> late.byStep(chief, kampot));
        refuse("LateTasks.procedures(Actor)", () -> late.procedures(president));
        String trend = "ReportingRates.trend(Actor, PeriodType, String)";
        refuse(trend, () -> rates.trend(president, PeriodType.MONTH, null));
        refuse(trend + " of another province", () -> rates.trend(chief, PeriodType.MONTH, "KPT"));
        refuse(
                "ReportingRates.provinces(Actor, PeriodType, LocalDate)",
                () -> rates.provinces(president, PeriodType.MONTH, null));
        refuse(
                "ReportingRates.steps(Actor, PeriodType, LocalDate, String)",
                () -> rates.steps(chief, PeriodType.MONTH, null, "KPT"));
        refuse("Expectations.dueSoon(Actor, String)", () -> expectations.dueSoon(chief, "KPT"));
        String times = "StepTimes.of(Actor, String, PeriodType, String)";
        refuse(times, () -> stepTimes.of(chief, "provincialReport", PeriodType.MONTH, "KPT"));
        refuse("StepTimes.procedures(Actor, PeriodType)", () -> stepTimes.procedures(president, PeriodType.MONTH));
        refuse("StepTimes.picture(Actor, String)", () -> stepTimes.picture(president, "provincialReport"));
    }

    private void ofTheNation(CycleLine cycle) {
        TaskId task = ladder.task(ladder.statistics(), cycle.code(), "consolidateReport");
        ConsolidationPage draft = Ladder.shown(ladder.consolidations.page(ladder.statistics(), task));
        IndicatorId indicator = draft.figures().getFirst().indicator().id();
        Actor province = ladder.president("BTB");
        Consolidations nation = ladder.consolidations;
        refuse("Consolidations.page(Actor, TaskId)", () -> nation.page(province, task));
        refuse(
                "Consolidations.consolidation(Actor, ConsolidationId)",
                () -> nation.consolidation(province, draft.id()));
        refuse("Consolidations.ofCycle(Actor, CycleId)", () -> nation.ofCycle(WITHOUT_SEAT, cycle.id()));
        refuse(
                "Consolidations.saveSummary(Actor, TaskId, String, int)",
                () -> nation.saveSummary(province, task, "Mine.", 0));
        String submit = "Consolidations.submit(Actor, TaskId, String, String, int)";
        refuse(submit, () -> nation.submit(province, task, "", "Why not.", 0));
        refuse(submit + " by who approves", () -> nation.submit(ladder.secretaryGeneral(), task, "", "Why not.", 0));
        refuse(
                "Consolidations.decide(Actor, TaskId, Decision)",
                () -> nation.decide(province, task, Decision.on("forward", "")));
        refuse(
                "Consolidations.trace(Actor, ConsolidationId, IndicatorId, Split)",
                () -> nation.trace(province, draft.id(), indicator, Split.TOTAL));
        refuse("Consolidations.positions(Actor, CycleId)", () -> nation.positions(WITHOUT_SEAT, cycle.id()));
        refuse("Consolidations.diagram(Actor, CycleId)", () -> nation.diagram(WITHOUT_SEAT, cycle.id()));
    }

    private void refuse(String name, ThrowingCallable call) {
        refusals.put(name, call);
    }

    private static boolean isAsked(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0].equals(Actor.class);
    }

    private static Set<String> methods(Predicate<Method> which) {
        var services = new ClassPathScanningCandidateComponentProvider(false);
        services.addIncludeFilter(new AnnotationTypeFilter(Service.class));
        return PACKAGES.stream()
                .flatMap(name -> services.findCandidateComponents(name).stream())
                .<Class<?>>map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .<Method>flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(which)
                .map(EveryMethodRefusesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
