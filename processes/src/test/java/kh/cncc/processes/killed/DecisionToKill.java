package kh.cncc.processes.killed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.processes.ProcessesTestApplication;
import kh.cncc.processes.matters.ActionForm;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaiseResult;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Raises a matter, decides it, and says so as soon as that was committed: the documents and tasks are still to be made then. */
public final class DecisionToKill {

    private final ConfigurableApplicationContext program;

    private DecisionToKill(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** Arguments: the folder of its database, and {@code decide} or {@code wait}. */
    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(ProcessesTestApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(
                "cncc.data", arguments[0],
                // Who decides is killed before the job that follows has begun.
                "cncc.jobs", String.valueOf(arguments[1].equals("wait")),
                "cncc.demo", "true",
                "cncc.demo-months", "false",
                "spring.datasource.hikari.schema", "camunda",
                "spring.jooq.sql-dialect", "POSTGRES",
                "spring.main.banner-mode", "off"));
        try (var program = application.run()) {
            DecisionToKill work = new DecisionToKill(program);
            if (arguments[1].equals("decide")) {
                work.decide();
                Thread.currentThread().join();
            }
            work.await();
        }
    }

    private void decide() {
        Actor raiser = actor("battambang.wccc.team");
        RaiseResult.Raised raised = (RaiseResult.Raised) bean(Raising.class)
                .raise(
                        raiser,
                        new RaiseForm(
                                seat("CP-WCCC-TEAM", "chief"),
                                Topic.EDUCATION,
                                Urgency.ORDINARY,
                                Confidentiality.ORDINARY,
                                "BTB",
                                "A school without water",
                                "The well is dry.",
                                "That a well is dug.",
                                null));
        Actor president = actor("battambang.wccc.president");
        TaskLine task = bean(Inbox.class).mine(president, InboxFilter.ALL, 0, 50).stream()
                .filter(each -> each.caseNumber().equals(raised.number()))
                .findFirst()
                .orElseThrow();
        LocalDate due = LocalDate.now(bean(Clock.class)).plusDays(20);
        DecideResult.Decided decided = (DecideResult.Decided) bean(Deciding.class)
                .propose(
                        president,
                        task.id(),
                        new DecisionForm(
                                "A well is dug.",
                                "Decision 216",
                                null,
                                List.of(new ActionForm("Dig it.", seat("DEYS", "director"), due)),
                                Set.of()));
        say("decided " + decided.number());
    }

    /** Until the director has the task; the job that was interrupted is taken up once its lock has run out. */
    private void await() throws InterruptedException {
        Actor director = actor("battambang.deys.director");
        while (bean(Inbox.class).mine(director, InboxFilter.ALL, 0, 50).isEmpty()) {
            synchronized (this) {
                wait(500);
            }
        }
        DSLContext db = bean(DSLContext.class);
        say("documents " + count(db, "select count(*) from engine.document where purpose like 'decision-%'"));
        say("tasks " + count(db, "select count(*) from engine.task where step = 'carryOutAction'"));
        say("issued " + count(db, "select count(*) from engine.audit_entry where act = 'decision-issued'"));
        say("whole " + bean(Audit.class).verify().isEmpty());
    }

    private static long count(DSLContext db, String sql) {
        return db.fetchSingle(sql).get(0, Long.class);
    }

    private SeatId seat(String kind, String key) {
        return bean(Organisation.class).seat(kind, key, "BTB").orElseThrow().id();
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
