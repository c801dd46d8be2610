package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.CONSOLIDATION_REPORT;
import static kh.cncc.processes.db.Tables.REPORT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.reminders.TaskNews;
import kh.cncc.engine.workflow.Diagram;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.StepInfo;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Position;
import kh.cncc.processes.desk.Positions;
import kh.cncc.processes.desk.TaskHead;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.ConsolidationDrafts.Head;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The national report: consolidated from the accepted reports, checked, approved, published; traced back. */
@Service
@Transactional
public class Consolidations {

    private static final Set<String> CONSOLIDATE = Set.of(Steps.CONSOLIDATE_SCREEN);
    private static final Set<String> DECIDE = Set.of(Steps.DECIDE_NATIONAL_SCREEN);
    private static final Set<String> BOTH = Set.of(Steps.CONSOLIDATE_SCREEN, Steps.DECIDE_NATIONAL_SCREEN);

    private final Desk desk;
    private final Cycles cycles;
    private final ConsolidationDrafts drafts;
    private final NationalFigures figures;
    private final NationalDifferences differences;
    private final Tracing tracing;
    private final ReportRegister reports;
    private final Corrections corrections;
    private final ReportAccess access;
    private final Positions positions;
    private final Models models;
    private final TaskNews news;

    Consolidations(
            Desk desk,
            Cycles cycles,
            ConsolidationDrafts drafts,
            NationalFigures figures,
            NationalDifferences differences,
            Tracing tracing,
            ReportRegister reports,
            Corrections corrections,
            ReportAccess access,
            Positions positions,
            Models models,
            TaskNews news) {
        this.desk = desk;
        this.cycles = cycles;
        this.drafts = drafts;
        this.figures = figures;
        this.differences = differences;
        this.tracing = tracing;
        this.reports = reports;
        this.corrections = corrections;
        this.access = access;
        this.positions = positions;
        this.models = models;
        this.news = news;
    }

    /**
     * What the screen shows. Whoever consolidates gets a draft with the reports that are accepted now; whoever decides
     * gets what was submitted. The draft is made here, so whoever looks holds the task as whoever submits does.
     */
    public Page<ConsolidationPage> page(Actor actor, TaskId task) {
        return desk.<Page<ConsolidationPage>>work(
                actor,
                task,
                BOTH,
                open -> {
                    CycleHeader cycle = cycles.ofCase(open.caseId());
                    Head head = open.screen().equals(Steps.CONSOLIDATE_SCREEN) ? fresh(cycle, actor) : current(cycle);
                    List<CorrectionNote> cameBack = corrections.open(open.caseId(), open.step(), open.procedure());
                    return new Page.Shown<>(view(desk.head(open), head, true, cameBack));
                },
                Page.Nothing::new);
    }

    /** A consolidation to read: published by everyone who holds a seat, before that in the General Secretariat. */
    @Transactional(readOnly = true)
    public ConsolidationPage consolidation(Actor actor, ConsolidationId id) {
        Head head = drafts.head(id);
        requireReadable(actor, head);
        boolean nation = access.requireSeat(actor).nation();
        return view(
                null,
                head,
                nation,
                nation ? corrections.ofCase(cycles.header(head.cycle()).caseId(), Steps.REPORTING_CYCLE) : List.of());
    }

    /** Those of a cycle that the official may read, newest first. */
    @Transactional(readOnly = true)
    public List<ConsolidationLine> ofCycle(Actor actor, CycleId cycle) {
        boolean all = access.requireSeat(actor).nation();
        Map<ConsolidationId, ConsolidationDrafts.Coverage> coverage = drafts.coverage(cycle);
        return drafts.ofCycle(cycle).stream()
                .filter(head -> all || head.state() == ConsolidationPage.State.PUBLISHED)
                .map(head -> line(head, coverage.getOrDefault(head.id(), new ConsolidationDrafts.Coverage(0, 0))))
                .toList();
    }

    private static ConsolidationLine line(Head head, ConsolidationDrafts.Coverage coverage) {
        return new ConsolidationLine(
                head.id(),
                head.number(),
                head.version(),
                head.state(),
                coverage.included(),
                coverage.expected(),
                head.createdAt(),
                head.publishedAt());
    }

    /** Saves the draft's summary; {@code revision} is the one it was read with ({@code theirs.summary()} on conflict). */
    public WordsResult saveSummary(Actor actor, TaskId task, String summary, int revision) {
        return desk.work(
                actor,
                task,
                CONSOLIDATE,
                open -> {
                    Head draft = drafts.draft(cycles.ofCase(open.caseId()).id(), actor);
                    List<FieldProblem> problems = new ArrayList<>();
                    Texts.bounded(problems, "summary", summary, Texts.PROSE);
                    if (!problems.isEmpty()) {
                        return new WordsResult.Invalid(problems);
                    }
                    if (draft.revision() != revision) {
                        return changed(draft);
                    }
                    drafts.summary(draft, summary, actor);
                    return new WordsResult.Saved(revision + 1);
                },
                Stopped::new);
    }

    /**
     * Takes the accepted reports in as they are now, and sends the national report on. {@code revision} is the one that the
     * summary was read with, or was saved under last.
     */
    public ConsolidateResult submit(Actor actor, TaskId task, String summary, String gapsReason, int revision) {
        return desk.work(actor, task, CONSOLIDATE, open -> submit(open, summary, gapsReason, revision), Stopped::new);
    }

    /** Check, approve or endorse, or return with a reason (without pins: its figures come from the provinces' reports). */
    public DecideResult decide(Actor actor, TaskId task, Decision decision) {
        return desk.work(actor, task, DECIDE, open -> decide(open, decision), Stopped::new);
    }

    /** Every figure that is in a national figure, and every one that is missing from it. */
    @Transactional(readOnly = true)
    public List<TraceLine> trace(Actor actor, ConsolidationId id, IndicatorId indicator, Split split) {
        drafts.head(id);
        access.requireNation(actor);
        return tracing.trace(id, indicator, split);
    }

    /** Where the national report is now. */
    @Transactional(readOnly = true)
    public List<Position> positions(Actor actor, CycleId cycle) {
        access.requireSeat(actor);
        return positions.of(cycles.header(cycle).caseId());
    }

    /** The model with the active step. */
    @Transactional(readOnly = true)
    public Optional<Diagram> diagram(Actor actor, CycleId cycle) {
        access.requireSeat(actor);
        return models.diagram(cycles.header(cycle).code());
    }

    private ConsolidateResult submit(OpenTask task, String summary, String gapsReason, int revision) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.bounded(problems, "summary", summary, Texts.PROSE);
        Texts.bounded(problems, "gapsReason", gapsReason, Texts.REMARK);
        Head draft = fresh(cycles.ofCase(task.caseId()), task.actor());
        int missing = taken(draft, false).size();
        if (missing > 0 && gapsReason.isBlank()) {
            problems.add(FieldProblem.of("gapsReason", "problem.gaps.reason", missing));
        }
        if (!problems.isEmpty()) {
            return new ConsolidateResult.Invalid(problems);
        }
        if (draft.revision() != revision) {
            return new ConsolidateResult.Unread(changed(draft));
        }
        drafts.summary(draft, summary, task.actor());
        drafts.submitted(draft, gapsReason);
        corrections.settle(task.caseId(), task.step());
        desk.finish(
                task,
                "national-report-consolidated",
                Map.of("number", draft.number(), "version", draft.version(), "missing", missing),
                Steps.FORWARD,
                Map.of());
        return new ConsolidateResult.Submitted(draft.number(), draft.version());
    }

    private DecideResult decide(OpenTask task, Decision decision) {
        List<FieldProblem> problems = DecisionRules.check(task, decision);
        if (!problems.isEmpty()) {
            return new DecideResult.Invalid(problems);
        }
        Head head = current(cycles.ofCase(task.caseId()));
        Map<String, Object> detail = Map.of("number", head.number(), "version", head.version());
        if (decision.outcome().equals(Steps.RETURN)) {
            corrections.record(task, null, decision.returnTo(), head.version(), decision.reason(), List.of());
            if (isConsolidation(task, decision.returnTo())) {
                drafts.returned(head);
            }
            desk.finish(
                    task,
                    "returned-for-correction",
                    Map.of("to", decision.returnTo(), "number", head.number(), "version", head.version()),
                    Steps.RETURN,
                    Map.of("returnTo", decision.returnTo()));
            news.cameBack(task.caseId(), decision.returnTo());
        } else {
            corrections.settle(task.caseId(), task.step());
            desk.finish(
                    task,
                    DecisionRules.act("national-report", decision.outcome()),
                    detail,
                    decision.outcome(),
                    Map.of());
        }
        return new DecideResult.Decided(decision.outcome());
    }

    /** Whether the step makes the figures; between those who decide on them they stay as they are. */
    private boolean isConsolidation(OpenTask task, String step) {
        StepInfo info = models.steps(task.procedure()).get(step);
        return info != null && info.screen().equals(Steps.CONSOLIDATE_SCREEN);
    }

    private static WordsResult.Conflict changed(Head draft) {
        return new WordsResult.Conflict(
                draft.changedBy(), draft.changedAt(), new ReportWords(draft.summary(), "", ""), draft.revision());
    }

    private Head fresh(CycleHeader cycle, Actor actor) {
        cycles.lock(cycle.id());
        Head draft = drafts.draft(cycle.id(), actor);
        drafts.take(draft);
        return draft;
    }

    private Head current(CycleHeader cycle) {
        return drafts.newest(cycle.id()).orElseThrow(() -> new Refused("refused.national"));
    }

    private void requireReadable(Actor actor, Head head) {
        if (head.state() == ConsolidationPage.State.PUBLISHED) {
            access.requireSeat(actor);
        } else {
            access.requireNation(actor);
        }
    }

    private ConsolidationPage view(@Nullable TaskHead task, Head head, boolean traceable, List<CorrectionNote> notes) {
        CycleLine cycle = cycles.cycle(head.cycle());
        return new ConsolidationPage(
                task,
                head.id(),
                cycle,
                head.number(),
                head.version(),
                head.state(),
                head.summary(),
                head.revision(),
                head.gapsReason(),
                head.createdAt(),
                head.createdBy(),
                head.publishedAt(),
                taken(head, true),
                taken(head, false),
                figures.of(head.id()),
                traceable,
                notes,
                task == null ? null : differences.of(head).orElse(null));
    }

    private List<ReportHeader> taken(Head head, boolean in) {
        Condition version = in
                ? CONSOLIDATION_REPORT.REPORT_VERSION_ID.isNotNull()
                : CONSOLIDATION_REPORT.REPORT_VERSION_ID.isNull();
        return reports.headers(REPORT.ID.in(DSL.select(CONSOLIDATION_REPORT.REPORT_ID)
                .from(CONSOLIDATION_REPORT)
                .where(CONSOLIDATION_REPORT.CONSOLIDATION_ID.eq(head.id().value()))
                .and(version)));
    }
}
