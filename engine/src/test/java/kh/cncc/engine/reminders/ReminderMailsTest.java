package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.Deadline;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.MailLine;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is put into the outbox, and what it says when it leaves. */
@CnccTest
@Import(Trials.class)
class ReminderMailsTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 6);
    private static final String OFFICER = "battambang.secretariat.officer";
    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Trials trials;

    @Autowired
    List<MailKind> kinds;

    @Autowired
    Organisation organisation;

    @Autowired
    Reminders reminders;

    private int opened;

    @BeforeEach
    void nothingYet() {
        trials.clear();
        trials.morning(OPENED);
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    @Test
    void fortyItemsAreOneDigestAndWhatIsFinishedMeanwhileIsNotListed() {
        List<TaskId> tasks = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            tasks.add(open("BTB"));
        }
        for (int number = 0; number < 40; number++) {
            // Due on the day, and the days before it.
            trials.due(tasks.get(number), DUE.plusDays(number % 2 == 0 ? 0 : 3));
        }
        trials.days(OPENED, DUE.minusDays(1));
        trials.db.execute("delete from engine.mail");
        trials.db.execute("delete from engine.reminder");
        trials.days(DUE, DUE);
        assertThat(waiting(OFFICER)).containsExactly("digest");
        tasks.subList(0, 5).forEach(task -> trials.finish(OFFICER, task));
        MailContent digest = compose(OFFICER, "digest").orElseThrow();
        assertThat(digest.lines()).hasSize(35).extracting(MailLine::dueOn).isSorted();
        assertThat(digest.values()).containsEntry("count", "35");
        assertThat(digest.lines().getFirst().path())
                .isEqualTo("task/" + tasks.get(6).value());
        assertThat(digest.lines().getFirst().text().en())
                .startsWith("Compile · Provincial CNCC, Battambang · ")
                .contains("(On the day of the deadline; also told: nobody else)");
        assertThat(digest.lines().getFirst().text().km())
                .startsWith("ចងក្រង · ")
                .contains("នៅថ្ងៃផុតកំណត់");
    }

    @Test
    void aDigestWhoseItemsAreAllDoneSaysNothing() {
        TaskId task = open("BTB");
        trials.days(OPENED, OPENED.plusDays(1));
        trials.finish(OFFICER, task);
        assertThat(compose(OFFICER, "digest")).isEmpty();
    }

    @Test
    void afterAMailServerWasAwayTheNewestDigestSaysItAll() {
        open("BTB");
        TaskId second = open("BTB");
        trials.due(second, LocalDate.of(2026, 11, 12));
        // The digests of 3 and 6 November wait.
        trials.days(OPENED, DUE);
        List<OutgoingMail> digests = mails(OFFICER, "digest");
        assertThat(digests).hasSize(2);
        assertThat(compose(OFFICER, digests.getFirst())).isEmpty();
        assertThat(compose(OFFICER, digests.getLast()).orElseThrow().lines()).hasSize(2);
        assertThat(reminders.mine(trials.accounts.actor(OFFICER), 0, 10))
                .extracting(ReminderLine::mail)
                .containsOnly("waiting");
        // Once the last one left, what it said is not said again.
        trials.db.execute(
                "update engine.mail set state = 'sent', ended_at = now(), address = 'a', subject = 's', body = 'b'"
                        + " where kind = 'digest'");
        TaskId third = open("BTB");
        trials.due(third, LocalDate.of(2026, 11, 13));
        trials.days(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 13));
        assertThat(compose(OFFICER, mails(OFFICER, "digest").getLast())
                        .orElseThrow()
                        .lines())
                .extracting(MailLine::path)
                .containsExactly("task/" + third.value());
    }

    @Test
    void whatIsMailedAtOnceSaysWhyAndToWhomElse() {
        open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 12));
        List<OutgoingMail> late = mails(OFFICER, "reminder-late");
        assertThat(late).hasSize(2);
        assertThat(late.getLast().rule().en())
                .isEqualTo("From three working days after the deadline, every three working days");
        MailContent content = compose(OFFICER, late.getLast()).orElseThrow();
        assertThat(content.values())
                .containsEntry("step", new Words("Compile", "ចងក្រង"))
                .containsEntry("due", DUE)
                .containsEntry("others", trials.official(CHIEF));
        // The one of the day before says less, and both would be too many.
        assertThat(compose(OFFICER, late.getFirst())).isEmpty();
    }

    @Test
    void whatIsDoneIsNotMailed() {
        TaskId task = open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 10));
        trials.finish(OFFICER, task);
        assertThat(compose(OFFICER, "reminder-late")).isEmpty();
    }

    @Test
    void whatGotMoreTimeMeanwhileIsNotMailedAsOverdue() {
        TaskId task = open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 12));
        assertThat(compose(OFFICER, "reminder-late")).isPresent();
        assertThat(compose(CHIEF, "digest")).isPresent();
        trials.due(task, LocalDate.of(2026, 11, 20));
        assertThat(compose(OFFICER, "reminder-late")).isEmpty();
        assertThat(compose(OFFICER, "digest"))
                .as("nor that its last day is today")
                .isEmpty();
        assertThat(compose(CHIEF, "digest")).isEmpty();
    }

    @Test
    void whoHasTheTaskNoMoreGetsNoMailThatWaited() {
        open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 10));
        assertThat(compose(OFFICER, "reminder-late")).isPresent();
        LocalDate next = LocalDate.of(2026, 11, 11);
        trials.delegate("CP-CNCC-SEC", "officer", "BTB", "battambang.secretariat.deputy", next, next.plusDays(9));
        trials.days(next, next);
        assertThat(compose(OFFICER, "reminder-late")).isEmpty();
        assertThat(compose("battambang.secretariat.deputy", "reminder-late")).isPresent();
    }

    @Test
    void theDeadlinesAheadInADigestAreForTheCalendar() {
        TaskId first = open("BTB");
        TaskId second = open("BTB");
        trials.due(second, LocalDate.of(2026, 11, 12));
        trials.days(OPENED, LocalDate.of(2026, 11, 6));
        assertThat(compose(OFFICER, mails(OFFICER, "digest").getLast())
                        .orElseThrow()
                        .deadlines())
                .extracting(Deadline::path, Deadline::day)
                .containsExactly(
                        tuple("task/" + first.value(), DUE),
                        tuple("task/" + second.value(), LocalDate.of(2026, 11, 12)));
        trials.days(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 12));
        assertThat(compose(CHIEF, "digest").orElseThrow().deadlines())
                .as("it is not the chief's task")
                .isEmpty();
    }

    @Test
    void aSuperiorIsLedToTheCase() {
        open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 12));
        MailLine line = compose(CHIEF, "digest").orElseThrow().lines().getFirst();
        assertThat(line.path()).startsWith("case/M");
    }

    @Test
    void aReminderByHandIsMailedOnce() {
        TaskId task = open("BTB");
        var coordinator = trials.accounts.actor("gs.coordinator");
        reminders.remindNow(coordinator, List.of(task), "Please hurry");
        reminders.remindNow(coordinator, List.of(task), "Please hurry");
        assertThat(waiting(OFFICER)).containsExactly("reminder-by-hand");
        assertThat(compose(OFFICER, "reminder-by-hand").orElseThrow().values())
                .containsEntry("sentence", "Please hurry")
                .containsEntry("by", trials.official("gs.coordinator"));
    }

    @Test
    void leadersGetOneSummaryOnTheFirstWorkingDayOfTheWeek() {
        open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 8));
        assertThat(mails(CHIEF, "weekly-summary")).isEmpty();
        // Monday the 9th is a holiday.
        trials.days(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15));
        assertThat(mails(CHIEF, "weekly-summary")).hasSize(1);
        MailContent summary = compose(CHIEF, "weekly-summary").orElseThrow();
        assertThat(summary.values()).containsEntry("waiting", "0").containsEntry("late", "1");
        assertThat(summary.lines().getFirst().text().en()).startsWith("Late: Compile · ");
        assertThat(mails("battambang.council.president", "weekly-summary")).hasSize(1);
        assertThat(mails("cncc.president", "weekly-summary")).hasSize(1);
        assertThat(mails("kampot.council.president", "weekly-summary")).isEmpty();
        assertThat(mails(OFFICER, "weekly-summary")).isEmpty();
    }

    @Test
    void aSummaryThatHasNothingToSayAnyMoreDoesNotLeave() {
        TaskId task = open("BTB");
        trials.days(OPENED, LocalDate.of(2026, 11, 10));
        task = trials.finish(OFFICER, task);
        trials.finish(CHIEF, task);
        assertThat(compose(CHIEF, "weekly-summary")).isEmpty();
    }

    @Test
    void eachKindCanBeTriedOnATask() {
        TaskId task = open("BTB");
        CaseId caseId = new CaseId(trials.db
                .fetchSingle("select case_id from engine.task where id = ?", task.value())
                .get(0, Long.class));
        Official officer = organisation.officialByUsername(OFFICER).orElseThrow();
        for (MailKind kind : kinds) {
            if (kind.getClass().getPackage() == ReminderMail.class.getPackage()) {
                MailContent content = kind.compose(kind.trial(officer.id(), task, caseId), officer)
                        .orElseThrow();
                assertThat(content.lines()).as(kind.key()).isNotEmpty();
                assertThat(content.values().keySet()).as(kind.key()).containsAll(kind.placeholders());
            }
        }
    }

    private TaskId open(String area) {
        return trials.open(area, "M" + ++opened + "-" + System.nanoTime());
    }

    private List<String> waiting(String username) {
        return trials.db
                .select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.RECIPIENT_ID.eq(trials.accounts.actor(username).id().value()))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    private List<OutgoingMail> mails(String username, String kind) {
        return trials.db
                .select(MAIL.fields())
                .from(MAIL)
                .where(MAIL.RECIPIENT_ID.eq(trials.accounts.actor(username).id().value()))
                .and(MAIL.KIND.eq(kind))
                .orderBy(MAIL.ID)
                .fetch(ReminderMailsTest::mail);
    }

    private static OutgoingMail mail(Record row) {
        Long task = row.get(MAIL.TASK_ID);
        Long caseId = row.get(MAIL.CASE_ID);
        return new OutgoingMail(
                new OfficialId(row.get(MAIL.RECIPIENT_ID)),
                row.get(MAIL.KIND),
                JsonMapper.shared()
                        .readValue(row.get(MAIL.DETAILS).data(), new TypeReference<Map<String, String>>() {}),
                task == null ? null : new TaskId(task),
                caseId == null ? null : new CaseId(caseId),
                new Words(row.get(MAIL.RULE_EN), row.get(MAIL.RULE_KM)),
                row.get(MAIL.ONCE_KEY));
    }

    private Optional<MailContent> compose(String username, String kind) {
        return compose(username, mails(username, kind).getLast());
    }

    private Optional<MailContent> compose(String username, OutgoingMail mail) {
        MailKind kind = kinds.stream()
                .filter(candidate -> candidate.key().equals(mail.kind()))
                .findFirst()
                .orElseThrow();
        return kind.compose(mail, organisation.officialByUsername(username).orElseThrow());
    }
}
