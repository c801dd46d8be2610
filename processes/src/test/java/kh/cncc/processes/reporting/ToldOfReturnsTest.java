package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.mail.Letter;
import kh.cncc.engine.mail.MailId;
import kh.cncc.engine.mail.Mails;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever has to correct something is told in the moment that it comes back, and the mail does not say why. */
@CnccTest
@Import(Ladder.class)
class ToldOfReturnsTest {

    private static final String REASON = "The girl of Wat Kor is counted twice.";

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    @Autowired
    Mails mails;

    private CycleLine cycle;

    @BeforeEach
    void aReportIsReadyForItsCouncil() {
        cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        ladder.holdMeeting(cycle, "KPT", cycle.period().start());
        ladder.submitAllFigures(cycle, "KPT", 12);
    }

    @Test
    void theDepartmentWhoseFiguresCameBackIsToldAndNoOther() {
        Actor secretary = ladder.secretary("KPT");
        MechanismId health =
                ladder.organisation.mechanism("DOH", "KPT").orElseThrow().id();
        assertThat(ladder.compilation.returnToDepartments(
                        secretary,
                        ladder.task(secretary, code(), "compileReport"),
                        List.of(new UnitReturn(health, REASON, List.of()))))
                .isEqualTo(new CompileResult.ReturnedToUnits(1));
        assertThat(told()).containsExactly(ladder.department("DOH", "KPT"));
        TaskId correct = ladder.task(ladder.department("DOH", "KPT"), code(), "correctFigures");
        assertThat(letters())
                .hasSize(1)
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("/task/" + correct.value())
                        .doesNotContain(REASON, "Wat Kor"));
    }

    @Test
    void theSecretaryIsToldOfWhatTheCouncilReturnsAndNobodyOfWhatGoesOn() {
        ladder.compile(cycle, "KPT");
        ladder.check(cycle, "KPT");
        assertThat(told()).isEmpty();
        returnByTheCouncil();
        assertThat(told()).containsExactly(ladder.secretary("KPT"));
        assertThat(letters()).hasSize(1).noneMatch(letter -> letter.text().contains("Wat Kor"));
    }

    @Test
    void whatWasCorrectedMeanwhileIsNotToldAnyMore() {
        ladder.compile(cycle, "KPT");
        ladder.check(cycle, "KPT");
        returnByTheCouncil();
        ladder.compile(cycle, "KPT");
        assertThat(told()).hasSize(1);
        assertThat(letters()).isEmpty();
    }

    private void returnByTheCouncil() {
        ladder.decide(
                ladder.president("KPT"),
                cycle,
                "KPT",
                "reviewReport",
                Decision.back("compileReport", REASON, List.of()));
    }

    private List<Actor> told() {
        return mailed(MAIL.RECIPIENT_ID).stream()
                .map(OfficialId::new)
                .map(ladder.organisation::official)
                .map(official -> new Actor(official.id(), official.username()))
                .toList();
    }

    private List<Letter> letters() {
        return mailed(MAIL.ID).stream()
                .flatMap(id -> mails.asItReadsNow(ladder.coordinator(), new MailId(id)).stream())
                .toList();
    }

    private List<Long> mailed(TableField<?, Long> what) {
        return db.select(what)
                .from(MAIL)
                .where(MAIL.CASE_ID.eq(caseId().value()))
                .and(MAIL.KIND.eq("reminder-returned"))
                .fetch(what);
    }

    private CaseId caseId() {
        return ladder.reports
                .report(ladder.president("KPT"), ladder.report(cycle, "KPT"))
                .report()
                .caseId();
    }

    private String code() {
        return Ladder.code(cycle, "KPT");
    }
}
