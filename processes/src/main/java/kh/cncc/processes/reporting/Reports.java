package kh.cncc.processes.reporting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.workflow.Diagram;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.desk.Positions;
import kh.cncc.processes.reporting.ReportAccess.Reach;
import kh.cncc.processes.reporting.ReportPage.VersionLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports to read, each by those who may. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private final ReportRegister reports;
    private final ReportVersions versions;
    private final UnitReturns returns;
    private final Corrections corrections;
    private final ReportAccess access;
    private final Positions positions;
    private final Inbox inbox;
    private final Audit audit;
    private final Models models;
    private final Extensions extensions;

    Reports(
            ReportRegister reports,
            ReportVersions versions,
            UnitReturns returns,
            Corrections corrections,
            ReportAccess access,
            Positions positions,
            Inbox inbox,
            Audit audit,
            Models models,
            Extensions extensions) {
        this.reports = reports;
        this.versions = versions;
        this.returns = returns;
        this.corrections = corrections;
        this.access = access;
        this.positions = positions;
        this.inbox = inbox;
        this.audit = audit;
        this.models = models;
        this.extensions = extensions;
    }

    /** All that the official may know of a report. */
    public ReportPage report(Actor actor, ReportId id) {
        ReportHeader report = reports.report(id);
        Reach reach = access.require(Reach.PROGRESS, actor, report);
        List<TaskLine> tasks = inbox.ofCase(report.caseId());
        List<VersionLine> readable = readable(report, reach);
        ReportAccess.Reader reader = access.reader(actor);
        return new ReportPage(
                report,
                positions.of(tasks),
                readable,
                reach.compareTo(Reach.SUBMITTED) >= 0,
                returns.newest(id).stream()
                        .map(unit -> new ReportPage.UnitLine(
                                unit.unit(),
                                unit.unitName(),
                                unit.state(),
                                unit.number(),
                                unit.submittedAt(),
                                unit.submittedBy(),
                                reach == Reach.EVERYTHING || access.ownFigures(reader, unit.unit())))
                        .toList(),
                tasks,
                notes(report, reach, readable),
                extensions.of(report.caseId()));
    }

    /** By its code, for links: PR-2026-11-BTB. Whether it may be read is asked when it is. */
    public Optional<ReportId> byCode(String code) {
        return reports.byCode(code);
    }

    /** A version with all its figures. */
    public ReportVersion version(Actor actor, ReportId id, int number) {
        ReportHeader report = reports.report(id);
        requireReadable(actor, report, number);
        Reach reach = access.reach(actor, report);
        List<VersionLine> readable = readable(report, reach);
        return versions.version(report, number, notes(report, reach, readable));
    }

    /** Exactly the figures that differ. */
    public Changes changes(Actor actor, ReportId id, int from, int to) {
        ReportHeader report = reports.report(id);
        requireReadable(actor, report, from);
        requireReadable(actor, report, to);
        return Differences.between(versions.version(report, from, List.of()), versions.version(report, to, List.of()));
    }

    /** Each act with the name and the seat held at that time, oldest first. */
    public List<AuditEntry> timeline(Actor actor, ReportId id) {
        ReportHeader report = reports.report(id);
        access.require(Reach.PROGRESS, actor, report);
        return audit.timeline(report.caseId());
    }

    /** The model with the active steps. */
    public Optional<Diagram> diagram(Actor actor, ReportId id) {
        ReportHeader report = reports.report(id);
        access.require(Reach.PROGRESS, actor, report);
        return models.diagram(report.code());
    }

    private void requireReadable(Actor actor, ReportHeader report, int number) {
        Reach reach = access.require(Reach.SUBMITTED, actor, report);
        boolean readable = readable(report, reach).stream().anyMatch(version -> version.number() == number);
        if (!readable) {
            throw new Refused("refused.draft");
        }
    }

    private List<VersionLine> readable(ReportHeader report, Reach reach) {
        return versions.lines(report.id()).stream()
                .filter(version -> readable(reach, version))
                .toList();
    }

    /** The General Secretariat reads what was said about versions that it got; what the province says within itself is its own. */
    private List<CorrectionNote> notes(ReportHeader report, Reach reach, List<VersionLine> readable) {
        Set<Integer> numbers = readable.stream().map(VersionLine::number).collect(Collectors.toSet());
        return corrections.ofCase(report.caseId(), procedure(report)).stream()
                .filter(note -> reach == Reach.EVERYTHING || note.unit() == null && numbers.contains(note.version()))
                .toList();
    }

    private static boolean readable(Reach reach, VersionLine version) {
        return switch (reach) {
            case EVERYTHING -> true;
            case SUBMITTED -> version.submittedAt() != null;
            case PROGRESS, NOTHING -> false;
        };
    }

    private static String procedure(ReportHeader report) {
        return report.kind().equals("ministry") ? Steps.MINISTRY_REPORT : Steps.PROVINCIAL_REPORT;
    }
}
