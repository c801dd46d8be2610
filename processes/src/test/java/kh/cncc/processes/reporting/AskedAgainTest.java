package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.mail.Letter;
import kh.cncc.engine.mail.MailId;
import kh.cncc.engine.mail.Mails;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.Position;
import kh.cncc.processes.reporting.ReportPage.UnitLine;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A department that was late at the collection deadline can be asked again, and is told each time what became of its task. */
@CnccTest
@Import(Ladder.class)
class AskedAgainTest {

    private static final String REASON = "Please give what you have counted.";

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Autowired
    DSLContext db;

    @Autowired
    Mails mails;

    private CycleLine cycle;
    private Actor secretary;
    private Actor police;
    private TaskId withdrawn;

    /** The police have typed figures, but handed nothing in; the others have. */
    @BeforeEach
    void thePoliceIsLate() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        secretary = ladder.secretary("BTB");
        police = ladder.department("POLICE", "BTB");
        ladder.holdMeeting(cycle, "BTB", cycle.period().start());
        ladder.submitAllExcept(cycle, "BTB", 12, "POLICE");
        withdrawn = ladder.figuresTask(cycle, "POLICE", "BTB");
        ladder.fill(police, withdrawn, 7);
        passes(20, "POLICE", ReturnState.MISSING);
    }

    @Test
    void theDepartmentIsToldThatItsTaskIsGoneAndWhereTheReportIs() {
        assertThat(letters("task-withdrawn"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains("/case/" + code()).doesNotContain("/task/"));
    }

    @Test
    void aMissingDepartmentHasItsTaskAgainWithWhatItHadTyped() {
        askAgain("POLICE");
        assertThat(line("POLICE").state()).isEqualTo(ReturnState.ASKED_AGAIN);
        assertThat(page().positions())
                .extracting(Position::seat)
                .extracting("mechanism")
                .containsExactly(unit("POLICE"));
        assertThat(letters("reminder-returned")).isEmpty();
        TaskId task = ladder.task(police, code(), "correctFigures");
        assertThat(letters("reminder-asked-again"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/task/" + task.value())
                        .doesNotContain(REASON));
        FigureTable table = Ladder.shown(ladder.figures.table(police, task));
        assertThat(table.missing()).isZero();
        assertThat(table.corrections()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo(REASON);
            assertThat(note.askedAgain()).isTrue();
        });
        assertThat(ladder.figures.submit(police, task, false)).isEqualTo(new SubmitResult.Submitted(1, 0));
        CompilePage compile = compilePage();
        assertThat(compile.tables()).allMatch(given -> given.missing() == 0);
        assertThat(compile.changes().figures())
                .isNotEmpty()
                .allMatch(change ->
                        change.unit().equals(unit("POLICE")) && change.before().equals(FigureValue.MISSING));
        ladder.compile(cycle, "BTB");
        assertThat(acts()).contains("figures-asked-again", "asked-again").doesNotContain("figures-returned");
    }

    @Test
    void whoStaysSilentIsMissingAgainAndTheReportGoesOn() {
        askAgain("POLICE");
        passes(5, "POLICE", ReturnState.MISSING);
        assertThat(acts()).doesNotContain("figures-uncorrected");
        assertThat(letters("task-withdrawn")).hasSize(2);
        askAgain("POLICE");
        assertThat(Ladder.shown(ladder.figures.table(police, ladder.task(police, code(), "correctFigures")))
                        .missing())
                .isZero();
        passes(5, "POLICE", ReturnState.MISSING);
        ladder.compile(cycle, "BTB");
    }

    @Test
    void figuresAreReturnedAndAskedForAtTheSameTime() {
        askAgain("POLICE", "DOH");
        assertThat(line("DOH").state()).isEqualTo(ReturnState.RETURNED);
        assertThat(letters("reminder-asked-again")).hasSize(1);
        assertThat(letters("reminder-returned")).hasSize(1);
        passes(5, "POLICE", ReturnState.MISSING);
        assertThat(line("DOH").state()).isEqualTo(ReturnState.UNCORRECTED);
        assertThat(acts()).contains("figures-returned", "figures-uncorrected");
    }

    private void askAgain(String... departments) {
        List<UnitReturn> wanted = List.of(departments).stream()
                .map(kind -> new UnitReturn(unit(kind), REASON, List.of()))
                .toList();
        assertThat(ladder.compilation.returnToDepartments(secretary, compileTask(), wanted))
                .isEqualTo(new CompileResult.ReturnedToUnits(departments.length));
    }

    private void passes(int days, String department, ReturnState then) {
        clock.advance(Duration.ofDays(days));
        timers.runDue();
        assertThat(ladder.tasks(ladder.department(department, "BTB"), code())).isEmpty();
        assertThat(line(department).state()).isEqualTo(then);
    }

    private CompilePage compilePage() {
        return Ladder.shown(ladder.compilation.page(secretary, compileTask()));
    }

    private TaskId compileTask() {
        return ladder.task(secretary, code(), "compileReport");
    }

    private UnitLine line(String department) {
        return page().units().stream()
                .filter(line -> line.unit().equals(unit(department)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() {
        return ladder.reports.timeline(secretary, ladder.report(cycle, "BTB")).stream()
                .map(AuditEntry::act)
                .toList();
    }

    private List<Letter> letters(String kind) {
        return db
                .select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.CASE_ID.eq(page().report().caseId().value()))
                .and(MAIL.KIND.eq(kind))
                .fetch(MAIL.ID)
                .stream()
                .map(id -> mails.asItReadsNow(ladder.coordinator(), new MailId(Objects.requireNonNull(id)))
                        .orElseThrow())
                .toList();
    }

    private ReportPage page() {
        return ladder.reports.report(secretary, ladder.report(cycle, "BTB"));
    }

    private MechanismId unit(String kind) {
        return ladder.organisation.mechanism(kind, "BTB").orElseThrow().id();
    }

    private String code() {
        return Ladder.code(cycle, "BTB");
    }
}
