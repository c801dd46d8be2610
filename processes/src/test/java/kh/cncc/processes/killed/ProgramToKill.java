package kh.cncc.processes.killed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.processes.ProcessesTestApplication;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.indicators.CountRules;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.ValueType;
import kh.cncc.processes.reporting.CellChange;
import kh.cncc.processes.reporting.CellResult;
import kh.cncc.processes.reporting.Compilation;
import kh.cncc.processes.reporting.Decision;
import kh.cncc.processes.reporting.Decisions;
import kh.cncc.processes.reporting.DepartmentFigures;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.processes.reporting.SaveResult;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes Battambang through a month and says each thing only after it was committed. May be killed at any moment, and started again. */
public final class ProgramToKill {

    private static final List<String> OFFICIALS = List.of(
            "battambang.wccc.team",
            "battambang.dsvy.officer",
            "battambang.dwa.officer",
            "battambang.doh.officer",
            "battambang.deys.officer",
            "battambang.dlvt.officer",
            "battambang.police.officer",
            "battambang.planning.officer",
            "battambang.court.officer",
            "battambang.secretariat.officer",
            "battambang.secretariat.chief",
            "battambang.council.president",
            "gs.monitoring.officer");

    private final ConfigurableApplicationContext program;
    private final LocalDate period;

    private ProgramToKill(ConfigurableApplicationContext program) {
        this.program = program;
        this.period = YearMonth.now(program.getBean(Clock.class)).minusMonths(1).atDay(1);
    }

    /** Argument: the folder of its database. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(ProcessesTestApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(
                "cncc.data", arguments[0],
                "cncc.demo", "true",
                "cncc.demo-months", "false",
                "spring.datasource.hikari.schema", "camunda",
                "spring.jooq.sql-dialect", "POSTGRES",
                "spring.main.banner-mode", "off"));
        try (var program = application.run()) {
            new ProgramToKill(program).work();
        }
    }

    private void work() {
        say("whole " + isWhole());
        bean(ReportingCycles.class).open(actor("gs.coordinator"), PeriodType.MONTH, period);
        boolean found = true;
        while (found) {
            found = false;
            for (String official : OFFICIALS) {
                for (TaskLine task : bean(Inbox.class).mine(actor(official), InboxFilter.ALL, 0, 50)) {
                    if (!task.caseNumber().endsWith("-BTB")) {
                        continue;
                    }
                    found = true;
                    doTask(actor(official), task);
                    say("task " + task.id().value());
                }
            }
        }
        say("finished " + isWhole());
    }

    /** Engine and our own tables agree on what is open, and the audit is unbroken. */
    private boolean isWhole() {
        long apart = bean(DSLContext.class).fetchSingle("""
            select count(*) from (select engine_task_id from engine.task where state = 'open') ours
            full join camunda.act_ru_task theirs on theirs.id_ = ours.engine_task_id
            where ours.engine_task_id is null or theirs.id_ is null
            """).get(0, Long.class);
        return apart == 0 && bean(Audit.class).verify().isEmpty();
    }

    private void doTask(Actor actor, TaskLine task) {
        switch (task.screen()) {
            case "meeting" ->
                bean(Meetings.class).record(actor, task.id(), new MeetingForm(true, period, "20", "8", "", ""));
            case "figures" -> figures(actor, task);
            case "compile" ->
                bean(Compilation.class).forward(actor, task.id(), new ReportWords("Summary", "Challenges", "Plans"), 0);
            case "decide" -> {
                String outcome = switch (task.step()) {
                    case "checkReport" -> "forward";
                    case "reviewReport" -> "approve";
                    default -> "accept";
                };
                bean(Decisions.class).decide(actor, task.id(), Decision.on(outcome, "What is missing comes later"));
            }
            default -> throw new IllegalStateException(task.screen());
        }
    }

    private void figures(Actor actor, TaskLine task) {
        DepartmentFigures figures = bean(DepartmentFigures.class);
        if (!(figures.table(actor, task.id()) instanceof Page.Shown<FigureTable>(FigureTable table))) {
            throw new IllegalStateException(task.id().toString());
        }
        for (FigureTable.Row row : table.rows()) {
            if (row.indicator().type() != ValueType.COUNT || row.cells().size() != 1) {
                continue;
            }
            FigureTable.Cell cell = row.cells().getFirst();
            String typed = Integer.toString(plausible(row.indicator()));
            var change =
                    new CellChange(row.indicator().id(), cell.split(), CellChange.Part.VALUE, typed, cell.revision());
            if (figures.save(actor, task.id(), List.of(change)) instanceof SaveResult.Done done
                    && done.cells().getFirst() instanceof CellResult.Saved) {
                say("figure " + task.id().value() + " " + row.indicator().id().value() + " " + typed);
            }
        }
        figures.submit(actor, task.id(), true);
    }

    /** Figures that are held against each other go together. */
    private int plausible(Indicator indicator) {
        List<CountRule> rules = bean(CountRules.class).all();
        return rules.stream().anyMatch(rule -> rule.all().contains(indicator))
                ? 40 * Ladder.parts(rules, indicator)
                : (int) (indicator.id().value() % 90) + 1;
    }

    private Actor actor(String username) {
        return bean(Accounts.class).actor(username);
    }

    private <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    private static void say(String what) {
        System.out.println("SAID " + what);
        System.out.flush();
    }
}
