package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.deadlines.DayOffResult;
import kh.cncc.engine.deadlines.ExtensionScope;
import kh.cncc.engine.deadlines.Extensions;
import kh.cncc.engine.deadlines.Holidays;
import kh.cncc.engine.deadlines.NewDayOff;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.FailedMails;
import kh.cncc.engine.mail.MailFilter;
import kh.cncc.engine.mail.MailId;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.MailState;
import kh.cncc.engine.mail.Mails;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.mail.TextTrials;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.reminders.Trials;
import kh.cncc.engine.supervision.CallNotes;
import kh.cncc.engine.supervision.HandOvers;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Each way by which somebody could learn that there is a confidential case. Beside it there is one that everybody may know of. */
@CnccTest
@Import(Trials.class)
class LeakTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 4);
    private static final String SECRET = "M-2026-C7QK2P";
    private static final String KNOWN = "M-2026-00007";

    @Autowired
    Trials trials;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    Mails mails;

    @Autowired
    FailedMails failedMails;

    @Autowired
    TextTrials textTrials;

    @Autowired
    Reminders reminders;

    @Autowired
    CallNotes callNotes;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Extensions extensions;

    @Autowired
    Holidays holidays;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseHeads heads;

    @Autowired
    Organisation organisation;

    @Autowired
    List<MailKind> kinds;

    private static int count;

    private String secret;
    private String known;
    private TaskId hidden;
    private TaskId open;
    private Actor officer;
    private Actor coordinator;

    @BeforeEach
    void aConfidentialCaseAndAnother() {
        trials.clear();
        trials.morning(OPENED);
        count++;
        secret = SECRET + count;
        known = KNOWN + count;
        hidden = trials.openConfidential("BTB", secret);
        open = trials.open("BTB", known);
        officer = trials.accounts.actor("battambang.secretariat.officer");
        coordinator = trials.accounts.actor("gs.coordinator");
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    @Test
    void itsTaskIsInTheWorkOfItsSeatOnly() {
        assertThat(inbox.mine(officer, InboxFilter.ALL, 0, 10))
                .extracting(line -> line.caseNumber())
                .contains(secret);
        for (String other : List.of("battambang.secretariat.chief", "battambang.council.president", "gs.coordinator")) {
            assertThat(inbox.count(trials.accounts.actor(other), InboxFilter.ALL))
                    .isZero();
        }
    }

    @Test
    void weeksOfSilenceAreToldToWhoeverActsForItsSeatAndToNobodyElse() {
        trials.days(OPENED, LATE);
        List<Long> told = trials.db
                .selectDistinct(REMINDER.RECIPIENT_ID)
                .from(REMINDER)
                .where(REMINDER.TASK_ID.eq(hidden.value()))
                .fetch(REMINDER.RECIPIENT_ID);
        assertThat(told).containsExactly(officer.id().value());
        assertThat(trials.db
                        .selectDistinct(REMINDER.RECIPIENT_ID)
                        .from(REMINDER)
                        .where(REMINDER.TASK_ID.eq(open.value()))
                        .fetch())
                .hasSizeGreaterThan(2);
    }

    @Test
    void noDigestAndNoWeeklySummaryNamesIt() {
        trials.days(OPENED, LATE);
        for (var mail : trials.db
                .selectFrom(MAIL)
                .where(MAIL.KIND.in("digest", "weekly-summary"))
                .fetch()) {
            assertThat(said(
                            mail.getKind(),
                            mail.getRecipientId(),
                            mail.getDetails().data()))
                    .doesNotContain(secret);
        }
        assertThat(trials.db.fetchCount(MAIL, MAIL.TASK_ID.eq(hidden.value()))).isPositive();
    }

    private String said(String kind, long recipient, String details) {
        var official = organisation.official(new kh.cncc.engine.organisation.OfficialId(recipient));
        Map<String, String> values = tools.jackson.databind.json.JsonMapper.shared()
                .readValue(details, new tools.jackson.core.type.TypeReference<>() {});
        return kinds.stream()
                .filter(known -> known.key().equals(kind))
                .findFirst()
                .orElseThrow()
                .compose(new OutgoingMail(official.id(), kind, values, null, null, new Words("r", "r"), null), official)
                .map(Object::toString)
                .orElse("");
    }

    @Test
    void itsMailsAreNotInTheOutboxNorCountedNorFoundNorRead() {
        trials.days(OPENED, LATE);
        assertThat(mails.all(coordinator, MailFilter.ALL, 0, 500))
                .extracting(mail -> mail.caseNumber())
                .contains(known)
                .doesNotContain(secret);
        assertThat(mails.count(coordinator, new MailFilter(secret, null, null))).isZero();
        assertThat(mails.count(coordinator, new MailFilter(known, null, null))).isPositive();
        assertThat(mails.counts(coordinator).get(MailState.WAITING))
                .isEqualTo(mails.count(coordinator, new MailFilter("", MailState.WAITING, null)));
        MailId mail = trials.db
                .select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.TASK_ID.eq(hidden.value()))
                .fetchAny(row -> new MailId(row.value1()));
        assertThatThrownBy(() -> mails.asItReadsNow(coordinator, mail)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> failedMails.cancel(coordinator, mail)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> failedMails.sendAgain(coordinator, mail)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> failedMails.correctAddress(coordinator, mail, "a@example.org"))
                .isInstanceOf(Refused.class);
        assertThat(mails.mine(officer, 0, 50))
                .extracting(own -> own.caseNumber())
                .contains(secret);
    }

    @Test
    void textsOfMailsAreNotTriedOnIt() {
        assertThat(textTrials.tasks(coordinator))
                .extracting(task -> task.caseNumber())
                .contains(known)
                .doesNotContain(secret);
    }

    @Test
    void nobodyAboveLooksAfterIt() {
        assertThatThrownBy(() -> reminders.remindNow(coordinator, List.of(hidden), "Please"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.toldAbout(coordinator, hidden)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> callNotes.note(coordinator, List.of(open, hidden), "Phoned"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> handOvers.toDeputies(coordinator, List.of(hidden), OPENED, OPENED.plusDays(1), "Away"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        extensions.extend(coordinator, new ExtensionScope.Task(hidden.value()), LATE, "More time"))
                .isInstanceOf(Refused.class);
        CaseId id = cases.find(secret).orElseThrow();
        assertThatThrownBy(() -> extensions.extend(coordinator, new ExtensionScope.Case(id), LATE, "More time"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDayOffMovesItsDateWithoutSayingSo() {
        NewDayOff day = new NewDayOff(LocalDate.of(2026, 11, 4), "Day off", "ថ្ងៃឈប់", "Decree 1");
        DayOffResult.Preview preview = (DayOffResult.Preview) holidays.preview(coordinator, day);
        assertThat(preview.toString()).contains(known).doesNotContain(secret);
        LocalDate before = due(hidden);
        DayOffResult.Entered entered = (DayOffResult.Entered) holidays.enter(coordinator, day);
        assertThat(entered.toString()).doesNotContain(secret);
        assertThat(due(hidden)).isAfter(before);
        assertThat(holidays.timeline(coordinator, 2026).getLast().detail().get("moved"))
                .isEqualTo(entered.moved().size());
        holidays.withdraw(coordinator, entered.id(), "Only tried");
    }

    private LocalDate due(TaskId task) {
        return trials.db
                .select(TASK.DUE_ON)
                .from(TASK)
                .where(TASK.ID.eq(task.value()))
                .fetchSingle(TASK.DUE_ON);
    }

    @Test
    void whatOneWasToldOfItGoesWithTheSeat() {
        trials.days(OPENED, LATE);
        assertThat(reminders.mine(officer, 0, 100))
                .extracting(line -> line.caseNumber())
                .contains(secret);
        Actor chief = trials.accounts.actor("battambang.secretariat.chief");
        assertThat(reminders.mine(chief, 0, 100))
                .extracting(line -> line.caseNumber())
                .doesNotContain(secret);
    }

    @Test
    void searchAndNumberLeadNowhere() {
        assertThat(search.find(officer, SearchFilter.of(secret), 0, 10)).hasSize(1);
        assertThat(heads.byNumber(officer, secret)).isPresent();
        for (String other : List.of("battambang.secretariat.chief", "battambang.council.president", "gs.coordinator")) {
            Actor actor = trials.accounts.actor(other);
            assertThat(search.find(actor, SearchFilter.of(secret), 0, 10)).isEmpty();
            assertThat(search.count(actor, SearchFilter.of(secret))).isZero();
            assertThat(heads.byNumber(actor, secret)).isEmpty();
            assertThatThrownBy(() -> heads.head(actor, cases.find(secret).orElseThrow()))
                    .isInstanceOf(Refused.class);
        }
    }
}
