package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.database.AtOnce;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Procedures;
import kh.cncc.processes.indicators.FormLine;
import kh.cncc.processes.indicators.Indicators;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;

/** Makes the expected reports of a cycle, all at once, before anybody begins with one. */
@Component
class ExpectedReports {

    /** When a report that is still open is left out; follows the cycle's lock date. */
    static final String LOCK_AT = "lockAt";

    private static final String NATION = "KH";

    /** The reports with the units that each of them asks, in one statement. */
    private static final String INSERT = """
        insert into processes.report (cycle_id, kind, state, due_on, code, mechanism_id, case_id, units)
        select ?, ?, ?, ?::date, w.code, w.mechanism_id, w.case_id, w.units::bigint[]
        from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[]) w (code, mechanism_id, case_id, units)
        returning id, case_id
        """;

    private final DSLContext db;
    private final Organisation organisation;
    private final Indicators indicators;
    private final Cases cases;
    private final Audit audit;
    private final Procedures procedures;
    private final DueDates dueDates;
    private final ReportReach reach;
    private final Cycles cycles;

    ExpectedReports(
            DSLContext db,
            Organisation organisation,
            Indicators indicators,
            Cases cases,
            Audit audit,
            Procedures procedures,
            DueDates dueDates,
            ReportReach reach,
            Cycles cycles) {
        this.db = db;
        this.organisation = organisation;
        this.indicators = indicators;
        this.cases = cases;
        this.audit = audit;
        this.procedures = procedures;
        this.dueDates = dueDates;
        this.reach = reach;
        this.cycles = cycles;
    }

    /** A report that is expected: of whom, and which units give figures to it. */
    private record Expected(String code, Mechanism mechanism, List<MechanismId> units) {}

    /** One report per capital or province whose council is active and has departments that the form asks. */
    void ofProvinces(CycleHeader cycle) {
        Set<String> kinds = unitKinds("province", cycle.period());
        String prefix = "PR-" + cycle.period().code() + "-";
        List<Expected> expected = organisation.mechanisms("CP-CNCC").stream()
                .map(council -> new Expected(
                        prefix + council.area(),
                        council,
                        kinds.stream()
                                .flatMap(kind -> active(kind, council.area()).stream())
                                .toList()))
                .filter(report -> !report.units().isEmpty())
                .toList();
        open(cycle, "province", Steps.PROVINCIAL_REPORT, Steps.REVIEW, expected);
    }

    /** One report per ministry that the form asks. */
    void ofMinistries(CycleHeader cycle) {
        List<Expected> expected = unitKinds("ministry", cycle.period()).stream()
                .flatMap(kind -> active(kind, NATION).stream())
                .map(organisation::mechanism)
                .map(ministry -> new Expected(
                        "MR-" + cycle.period().code() + "-" + shortName(ministry), ministry, List.of(ministry.id())))
                .toList();
        open(cycle, "ministry", Steps.MINISTRY_REPORT, Steps.SUBMIT_MINISTRY_FIGURES, expected);
    }

    private void open(CycleHeader cycle, String kind, String procedure, String lastStep, List<Expected> expected) {
        if (expected.isEmpty()) {
            return;
        }
        LocalDate due = dueDates.due(procedure, lastStep, cycle.period());
        Map<String, CaseId> caseIds = cases.openAll(
                kind + "-report",
                expected.stream()
                        .map(report -> new Cases.NewCase(
                                report.code(),
                                report.mechanism().id(),
                                reach.ofReport(report.mechanism(), report.units())))
                        .toList());
        Query opened = audit.recording(expected.stream()
                .map(report ->
                        Act.ofTheProgram(caseOf(caseIds, report), "report-opened", Map.of("due", due.toString())))
                .toList());
        Map<Long, Long> ids = AtOnce.fetch(db, List.of(reports(cycle, kind, due, expected, caseIds), opened))
                .getFirst()
                .intoMap(REPORT.CASE_ID, REPORT.ID);
        cycles.expects(cycle.id(), expected.size());
        procedures.startAll(
                procedure,
                expected.stream()
                        .map(report -> new Procedures.Start(
                                caseOf(caseIds, report),
                                report.code(),
                                report.mechanism().id(),
                                variables(
                                        cycle,
                                        report,
                                        Objects.requireNonNull(
                                                ids.get(caseOf(caseIds, report).value())))))
                        .toList());
    }

    private static Map<String, Object> variables(CycleHeader cycle, Expected report, long id) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("reportId", id);
        variables.put("periodType", cycle.period().type().code());
        variables.put("periodEnd", cycle.period().end().toString());
        variables.put(LOCK_AT, DueDates.endOf(cycle.lockDate()));
        if (report.units().equals(List.of(report.mechanism().id()))) {
            variables.put("unitId", report.mechanism().id().value());
        }
        return variables;
    }

    private ResultQuery<?> reports(
            CycleHeader cycle, String kind, LocalDate due, List<Expected> expected, Map<String, CaseId> caseIds) {
        return db.resultQuery(
                INSERT,
                cycle.id().value(),
                kind,
                ReportState.NOT_STARTED.code(),
                due,
                expected.stream().map(Expected::code).toArray(String[]::new),
                expected.stream().map(report -> report.mechanism().id().value()).toArray(Long[]::new),
                expected.stream().map(report -> caseOf(caseIds, report).value()).toArray(Long[]::new),
                expected.stream()
                        .map(report -> MechanismId.array(report.units()))
                        .toArray(String[]::new));
    }

    private Set<String> unitKinds(String kind, Period period) {
        return indicators.lines(kind + "-" + period.type().code()).stream()
                .map(FormLine::unitKind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<MechanismId> active(String kind, String area) {
        return organisation
                .mechanism(kind, area)
                .filter(mechanism -> mechanism.status().equals("active"))
                .map(Mechanism::id);
    }

    /** WGC-MOI, the working group of the Ministry of Interior, reports as MOI. */
    private static String shortName(Mechanism ministry) {
        String kind = ministry.kind();
        return kind.startsWith("WGC-") ? kind.substring("WGC-".length()) : kind;
    }

    private static CaseId caseOf(Map<String, CaseId> caseIds, Expected report) {
        return Objects.requireNonNull(caseIds.get(report.code()));
    }
}
