package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.Changes;
import kh.cncc.processes.reporting.DecidePage;
import kh.cncc.processes.reporting.DecideResult;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.processes.reporting.ReportVersion;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.figures.FigureGrid;
import kh.cncc.ui.inbox.TaskDesk;

/** What a decision on a report needs, most telling first: what changed, what is missing, what is unusual; then all of it. */
class DecideForm extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient DecidePage page;
    private final transient Decisions decisions;
    private final transient TaskDesk desk;
    private final transient ReportParts parts;
    private final transient Phrases phrases;
    private final transient Marking marking;
    private final TaskNotice notice = new TaskNotice();
    private final DecisionBar bar;

    DecideForm(OpenTask task, DecidePage page, Decisions decisions, TaskDesk desk, ReportParts parts) {
        this.task = task;
        this.page = page;
        this.decisions = decisions;
        this.desk = desk;
        this.parts = parts;
        phrases = parts.phrases();
        ReportVersion version = page.version();
        FigureRows rows = new FigureRows(new FigureCells(phrases, page.since(), version.tables()), true);
        FigureGrid grid = new FigureGrid("read." + task.id().value());
        grid.show(rows.toRead(version.tables(), true));
        marking = new Marking(grid, rows, phrases);
        bar = new DecisionBar(page.task(), version.hasGaps(), marking, phrases, this::decide);
        notice.whileOpen(bar.actions());
        getContent().addClassName("decide");
        getContent()
                .add(
                        notice,
                        phrases.about(version.report()),
                        Blocks.quiet(text(
                                "reporting.version.line",
                                version.number(),
                                Languages.read(version.compiledBy()),
                                phrases.moment(version.compiledAt()))));
        cameBack();
        getContent()
                .add(
                        Blocks.panel(text("reporting.changes"), changes(page.since())),
                        Blocks.panel(text("reporting.gaps"), gaps(version)),
                        Blocks.panel(text("reporting.warnings"), parts.warnings(version.tables())));
        parts.counts(version.counts()).forEach(getContent()::add);
        getContent().add(Blocks.panel(text("reporting.words"), parts.words(version.words())));
        if (!version.report().kind().equals("ministry")) {
            getContent()
                    .add(Blocks.panel(
                            text("reporting.meeting"),
                            parts.meeting(version.meeting(), version.report().code())));
        }
        getContent().add(Blocks.folded(text("reporting.figures.all"), true, grid));
        if (!page.history().isEmpty()) {
            getContent()
                    .add(Blocks.folded(
                            text("reporting.history"),
                            false,
                            new CorrectionList(page.history(), phrases, indicators())));
        }
        getContent().add(bar);
    }

    private Map<IndicatorId, Indicator> indicators() {
        return ReportParts.indicators(page.version().tables());
    }

    private void cameBack() {
        if (!page.corrections().isEmpty()) {
            var answers = new PinAnswers(page.corrections(), indicators(), phrases, this::answer);
            AnswerPlace.keep(task, answers.places());
            getContent()
                    .add(Blocks.panel(
                            text("reporting.cameBack"), new CorrectionList(page.corrections(), phrases), answers));
        }
    }

    private Component changes(@org.jspecify.annotations.Nullable Changes since) {
        return since == null
                ? new Paragraph(text("reporting.changes.first"))
                : new Div(Blocks.quiet(text("reporting.changes.since", since.from())), parts.changes(since));
    }

    private Component gaps(ReportVersion version) {
        var gaps = new Div(parts.gaps(version.tables()));
        if (version.gapsReason() != null && !version.gapsReason().isBlank()) {
            gaps.add(Blocks.quiet(text("reporting.gaps.accepted")), new Quote(version.gapsReason()));
        }
        return gaps;
    }

    private List<FieldProblem> answer(long pin, String answer) {
        return told(decisions.answer(task.actor(), task.id(), pin, answer));
    }

    private List<FieldProblem> decide(Decision decision) {
        return told(decisions.decide(task.actor(), task.id(), decision));
    }

    private List<FieldProblem> told(DecideResult result) {
        switch (result) {
            case DecideResult.Invalid(var found) -> {
                return found;
            }
            case DecideResult.Decided(String outcome) -> {
                DecisionBar.draft(task.id()).clear();
                desk.done(task, text("outcome." + outcome + ".done"));
            }
            case DecideResult.Answered answered -> bar.settled("pins");
            case Stopped(var why) -> notice.ended(desk.notDone(task, why));
        }
        return List.of();
    }
}
