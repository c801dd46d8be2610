package kh.cncc.ui.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.processes.reporting.OpenCycleResult;
import kh.cncc.processes.reporting.Page;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.ReportingCycles;
import org.springframework.boot.test.context.TestComponent;

/** Brings Battambang's month to where a screen begins, through the services and in the names of its officials. */
@TestComponent
class ReportingMonth {

    static final String TEAM = "battambang.wccc.team";
    static final String POLICE = "battambang.police.officer";
    static final String SECRETARY = "battambang.secretariat.officer";
    static final String CHIEF = "battambang.secretariat.chief";
    static final String PRESIDENT = "battambang.council.president";
    static final String COORDINATOR = "gs.coordinator";

    private static final List<String> DEPARTMENTS =
            List.of("dsvy", "dwa", "doh", "deys", "dlvt", "police", "planning", "court");

    private final Accounts accounts;
    private final Inbox inbox;
    private final ReportingCycles cycles;
    private final Meetings meetings;
    private final DepartmentFigures figures;
    private final Compilation compilation;
    private final Decisions decisions;
    private LocalDate month = LocalDate.MIN;

    ReportingMonth(
            Accounts accounts,
            Inbox inbox,
            ReportingCycles cycles,
            Meetings meetings,
            DepartmentFigures figures,
            Compilation compilation,
            Decisions decisions) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.cycles = cycles;
        this.meetings = meetings;
        this.figures = figures;
        this.compilation = compilation;
        this.decisions = decisions;
    }

    /** Opens the cycle of the month that begins on this day. */
    void opened(LocalDate first) {
        month = first;
        if (!(cycles.open(actor(COORDINATOR), PeriodType.MONTH, first) instanceof OpenCycleResult.Opened)) {
            throw new IllegalStateException("The cycle is open already");
        }
    }

    String report() {
        return "PR-" + month.toString().substring(0, 7) + "-BTB";
    }

    String cycle() {
        return "RC-" + month.toString().substring(0, 7);
    }

    /** The open task of the official in this report. */
    TaskId task(String username) {
        return inbox.mine(actor(username), new InboxFilter(report(), null, false, InboxFilter.Sort.DUE), 0, 1)
                .getFirst()
                .id();
    }

    String address(String username) {
        return "task/" + task(username).value();
    }

    void meetingHeld() {
        meetings.record(
                actor(TEAM), task(TEAM), new MeetingForm(true, month.plusDays(4), "21", "9", "", "<b>Matters</b>"));
    }

    void figuresGiven(int number) {
        for (String department : DEPARTMENTS) {
            String officer = "battambang." + department + ".officer";
            TaskId task = task(officer);
            fill(actor(officer), task, number);
            figures.submit(actor(officer), task, true);
        }
    }

    private void fill(Actor officer, TaskId task, int number) {
        FigureTable table = ((Page.Shown<FigureTable>) figures.table(officer, task)).view();
        List<CellChange> changes = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            if (row.indicator().hasParts()) {
                continue;
            }
            row.cells().forEach(cell -> changes.add(change(row.indicator(), cell, number)));
        }
        figures.save(officer, task, changes);
    }

    private static CellChange change(Indicator indicator, FigureTable.Cell cell, int number) {
        int times = indicator.bySex() && cell.split() == Split.TOTAL ? 2 : 1;
        String typed = switch (indicator.type()) {
            case YES_NO -> "yes";
            case TEXT -> "as last year";
            default -> String.valueOf(times * number);
        };
        return new CellChange(indicator.id(), cell.split(), CellChange.Part.VALUE, typed, cell.revision());
    }

    void compiled() {
        compilation.forward(actor(SECRETARY), task(SECRETARY), new ReportWords("A quiet month.", "", ""));
    }

    void checked() {
        decisions.decide(actor(CHIEF), task(CHIEF), Decision.on("forward", ""));
    }

    Actor actor(String username) {
        return accounts.actor(username);
    }
}
