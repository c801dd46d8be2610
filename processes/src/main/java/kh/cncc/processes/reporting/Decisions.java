package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.reminders.TaskNews;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checking, reviewing and receiving a report: send it on, or return it to a named level with a reason. */
@Service
@Transactional
public class Decisions {

    private static final Set<String> SCREEN = Set.of(Steps.DECIDE_SCREEN);

    private final Desk desk;
    private final ReportRegister reports;
    private final ReportVersions versions;
    private final Corrections corrections;
    private final MinistryReports ministries;
    private final TaskNews news;

    Decisions(
            Desk desk,
            ReportRegister reports,
            ReportVersions versions,
            Corrections corrections,
            MinistryReports ministries,
            TaskNews news) {
        this.desk = desk;
        this.reports = reports;
        this.versions = versions;
        this.corrections = corrections;
        this.ministries = ministries;
        this.news = news;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<DecidePage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> {
            ReportHeader report = reports.ofCase(open.caseId());
            List<CorrectionNote> history = corrections.ofCase(open.caseId(), open.procedure());
            ReportVersion version = versions.version(report, report.currentVersion(), history);
            Changes since = versions.lastSeen(report.id(), open.seat())
                    .filter(seen -> seen <= version.number())
                    .map(seen -> Differences.between(
                            seen == version.number() ? version : versions.version(report, seen, List.of()), version))
                    .orElse(null);
            return new DecidePage(desk.head(open), version, since, cameBack(open), history);
        });
    }

    /** Answers a pin of a report that was returned to this step. */
    public DecideResult answer(Actor actor, TaskId task, long pin, String answer) {
        return desk.work(
                actor,
                task,
                SCREEN,
                open -> {
                    List<FieldProblem> problems = corrections.answer(open, cameBack(open), pin, answer);
                    return problems.isEmpty() ? new DecideResult.Answered() : new DecideResult.Invalid(problems);
                },
                Stopped::new);
    }

    /** Sends the report on, or back. */
    public DecideResult decide(Actor actor, TaskId task, Decision decision) {
        return desk.work(actor, task, SCREEN, open -> decide(open, decision), Stopped::new);
    }

    private DecideResult decide(OpenTask task, Decision decision) {
        ReportHeader report = reports.ofCase(task.caseId());
        ReportVersion version = versions.version(report, report.currentVersion(), List.of());
        List<FieldProblem> problems = check(task, version, decision);
        if (!problems.isEmpty()) {
            return new DecideResult.Invalid(problems);
        }
        if (decision.outcome().equals(Steps.RETURN)) {
            giveBack(task, report, decision);
        } else {
            sendOn(task, version, decision);
        }
        return new DecideResult.Decided(decision.outcome());
    }

    private List<FieldProblem> check(OpenTask task, ReportVersion version, Decision decision) {
        List<FieldProblem> problems = new ArrayList<>(DecisionRules.check(task, decision));
        if (decision.outcome().equals(Steps.RETURN)) {
            problems.addAll(Pins.check(decision.pins(), version.tables()));
        } else {
            if (Pins.unanswered(cameBack(task))) {
                problems.add(FieldProblem.of("pins", "problem.pin.unanswered"));
            }
            Texts.bounded(problems, "gapsReason", decision.gapsReason(), Texts.REMARK);
            if (decision.outcome().equals(Steps.APPROVE)
                    && version.hasGaps()
                    && decision.gapsReason().isBlank()) {
                problems.add(FieldProblem.of("gapsReason", "problem.gaps.reason", version.missingFigures()));
            }
        }
        return problems;
    }

    private void sendOn(OpenTask task, ReportVersion version, Decision decision) {
        ReportHeader report = version.report();
        corrections.settle(task.caseId(), task.step());
        versions.seen(report, task.seat());
        Map<String, Object> detail = new HashMap<>(Map.of("version", version.number()));
        if (decision.outcome().equals(Steps.APPROVE) && version.hasGaps()) {
            versions.approvedWithGaps(report, decision.gapsReason());
            detail.put("missing", version.missingFigures());
            detail.put("missingUnits", version.missingUnits().size());
        }
        desk.finish(task, DecisionRules.act("report", decision.outcome()), detail, decision.outcome(), Map.of());
    }

    private void giveBack(OpenTask task, ReportHeader report, Decision decision) {
        List<CorrectionNote> cameBack = cameBack(task);
        List<Pin> pins = Pins.withOpen(decision.pins(), cameBack, unit -> true);
        if (task.procedure().equals(Steps.MINISTRY_REPORT)) {
            ministries.returned(task, report, decision, pins);
        } else {
            corrections.record(task, null, decision.returnTo(), report.currentVersion(), decision.reason(), pins);
        }
        versions.seen(report, task.seat());
        reports.returned(report.id());
        desk.finish(
                task,
                "returned-for-correction",
                Map.of("to", decision.returnTo(), "version", report.currentVersion(), "pins", pins.size()),
                Steps.RETURN,
                Map.of("returnTo", decision.returnTo()));
        news.cameBack(task.caseId(), decision.returnTo());
    }

    private List<CorrectionNote> cameBack(OpenTask task) {
        return corrections.open(task.caseId(), task.step(), task.procedure());
    }
}
