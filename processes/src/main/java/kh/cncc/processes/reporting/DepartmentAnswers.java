package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.reporting.UnitReturns.Version;
import org.springframework.stereotype.Component;

/** What departments answered and changed since the secretariat gave them figures back. */
@Component
class DepartmentAnswers {

    private final Corrections corrections;
    private final ReportVersions versions;
    private final UnitReturns returns;
    private final FigureTables tables;

    DepartmentAnswers(Corrections corrections, ReportVersions versions, UnitReturns returns, FigureTables tables) {
        this.corrections = corrections;
        this.versions = versions;
        this.returns = returns;
        this.tables = tables;
    }

    /** What was handed in again since the report was compiled last, newest first. */
    List<CorrectionNote> since(OpenTask task, ReportHeader report) {
        Instant compiled = versions.lines(report.id()).stream()
                .findFirst()
                .map(ReportPage.VersionLine::compiledAt)
                .orElse(Instant.MIN);
        return corrections.ofCase(task.caseId(), task.procedure()).stream()
                .filter(note ->
                        note.unit() != null && note.settled() && !note.at().isBefore(compiled))
                .toList();
    }

    /** What differs in those departments' figures from what was given back to them first. */
    List<FigureChange> changes(ReportHeader report, List<CorrectionNote> answered, List<FigureTable> now) {
        if (answered.isEmpty()) {
            return List.of();
        }
        Map<MechanismId, Integer> first = new HashMap<>();
        answered.forEach(note -> first.put(Objects.requireNonNull(note.unit()), note.version()));
        List<Version> before = returns.numbered(report.id(), first);
        return Differences.figures(
                tables.tables(report, before, List.of()),
                now.stream().filter(table -> first.containsKey(table.unit())).toList());
    }
}
