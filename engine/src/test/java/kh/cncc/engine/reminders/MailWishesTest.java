package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an official may choose takes effect, and what they may not choose does not. */
@CnccTest
@Import(Trials.class)
class MailWishesTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 11, 2);
    /** Three working days before the deadline. */
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 3);

    private static final LocalDate DUE = LocalDate.of(2026, 11, 6);
    /** From the first to the fifth working day after it. */
    private static final LocalDate LATE = LocalDate.of(2026, 11, 16);

    private static final String OFFICER = "battambang.secretariat.officer";
    private static final String CHIEF = "battambang.secretariat.chief";

    @Autowired
    Trials trials;

    @Autowired
    MailWishes wishes;

    @Autowired
    Reminders reminders;

    @Autowired
    Audit audit;

    private TaskId task = new TaskId(0);
    private int opened;

    @BeforeEach
    void aTask() {
        trials.clear();
        trials.morning(OPENED);
        task = trials.open("BTB", "W" + ++opened + "-" + System.nanoTime());
    }

    @AfterEach
    void nothingLeft() {
        trials.clear();
    }

    @Test
    void whoChoseNothingIsToldAsTheRulesSay() {
        assertThat(wishes.of(actor(OFFICER))).isEqualTo(MailWish.AS_RULED);
        trials.days(OPENED, LATE);
        assertThat(told(OFFICER)).startsWith("before digest", "due digest", "late mail", "still-late mail");
        assertThat(told(CHIEF)).startsWith("superior-told digest");
    }

    @Test
    void untilTheDeadlineOneIsToldAsOneChose() {
        wishes.choose(actor(OFFICER), new MailWish(How.PROGRAM, null, null, true));
        trials.days(OPENED, BEFORE);
        wishes.choose(actor(OFFICER), new MailWish(How.MAIL, null, null, true));
        trials.days(BEFORE.plusDays(1), DUE);
        assertThat(told(OFFICER)).containsExactly("before program", "due mail");
        assertThat(mails(OFFICER)).containsExactly("reminder-due");
        assertThat(reminders.mine(actor(OFFICER), 0, 10))
                .as("both are shown in the program")
                .hasSize(2);
    }

    @Test
    void thatOnesOwnTaskIsOverdueIsMailedWhateverOneChose() {
        wishes.choose(actor(OFFICER), new MailWish(How.PROGRAM, How.PROGRAM, LocalTime.of(17, 0), false));
        trials.days(OPENED, LATE);
        assertThat(told(OFFICER)).startsWith("before program", "due program", "late mail", "still-late mail");
        assertThat(mails(OFFICER)).contains("reminder-late").doesNotContain("digest");
    }

    @Test
    void ofOverdueTasksOfOthersOneIsToldAsOneChose() {
        wishes.choose(actor(CHIEF), new MailWish(null, How.PROGRAM, null, true));
        trials.days(OPENED, LATE);
        assertThat(told(CHIEF)).startsWith("superior-told program");
        assertThat(mails(CHIEF)).doesNotContain("digest");
    }

    @Test
    void whatIsHandedUpComesAsTheRulesSay() {
        wishes.choose(actor(CHIEF), new MailWish(How.PROGRAM, How.PROGRAM, null, true));
        trials.days(OPENED, LocalDate.of(2026, 12, 31));
        assertThat(trials.db
                        .select(REMINDER.HOW)
                        .from(REMINDER)
                        .where(REMINDER.WORDS.eq(Stage.HANDED_UP))
                        .and(REMINDER.RECIPIENT_ID.eq(id(CHIEF)))
                        .fetch(REMINDER.HOW))
                .containsExactly("mail");
    }

    @Test
    void aReminderByHandIsMailedWhateverOneChose() {
        wishes.choose(actor(OFFICER), new MailWish(How.PROGRAM, How.PROGRAM, null, false));
        reminders.remindNow(actor("gs.coordinator"), List.of(task), "Please hurry");
        assertThat(mails(OFFICER)).containsExactly("reminder-by-hand");
    }

    @Test
    void theDigestWaitsForItsTimeAndIsOne() {
        wishes.choose(actor(OFFICER), new MailWish(null, null, LocalTime.of(16, 30), true));
        trials.days(OPENED, BEFORE);
        trials.daily.runOnce();
        assertThat(digests(OFFICER)).containsExactly(BEFORE.atTime(16, 30));
    }

    @Test
    void aTimeThatIsPastIsNow() {
        wishes.choose(actor(OFFICER), new MailWish(null, null, LocalTime.of(7, 30), true));
        trials.days(OPENED, BEFORE);
        assertThat(digests(OFFICER)).containsExactly(BEFORE.atTime(8, 0));
    }

    @Test
    void whoDoesNotWantTheWeeklySummaryGetsNone() {
        wishes.choose(actor(CHIEF), new MailWish(null, null, null, false));
        trials.days(OPENED, LocalDate.of(2026, 11, 15));
        assertThat(mails(CHIEF)).doesNotContain("weekly-summary");
        assertThat(mails("battambang.council.president")).contains("weekly-summary");
    }

    @Test
    void whatIsChosenIsKeptAndWrittenDownOnce() {
        MailWish wish = new MailWish(How.MAIL, How.DIGEST, LocalTime.of(12, 0), false);
        int before = entries().size();
        wishes.choose(actor(OFFICER), wish);
        wishes.choose(actor(OFFICER), wish);
        assertThat(wishes.of(actor(OFFICER))).isEqualTo(wish);
        assertThat(wishes.of(actor(CHIEF))).as("it is nobody else's").isEqualTo(MailWish.AS_RULED);
        assertThat(entries()).hasSize(before + 1);
        assertThat(entries().getLast().act()).isEqualTo("mail-wish-chosen");
        assertThat(entries().getLast().detail()).containsKeys("from", "to");
    }

    @Test
    void onlyATimeOfTheListCanBeChosen() {
        assertThatThrownBy(() -> new MailWish(null, null, LocalTime.of(12, 10), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailWish(null, null, LocalTime.of(3, 0), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsNoOfficialIsRefused() {
        Actor nobody = new Actor(new OfficialId(-1), "nobody");
        assertThatThrownBy(() -> wishes.of(nobody)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> wishes.choose(nobody, MailWish.AS_RULED)).isInstanceOf(Refused.class);
    }

    private List<AuditEntry> entries() {
        return Optional.ofNullable(trials.db.fetchOne("select id from engine.case_file where number = 'MAIL'"))
                .map(row -> audit.timeline(new CaseId(row.get(0, Long.class))))
                .orElse(List.of());
    }

    private Actor actor(String username) {
        return trials.accounts.actor(username);
    }

    private long id(String username) {
        return actor(username).id().value();
    }

    private List<String> told(String username) {
        return trials.db
                .select(REMINDER.STAGE, REMINDER.HOW)
                .from(REMINDER)
                .where(REMINDER.RECIPIENT_ID.eq(id(username)))
                .and(REMINDER.OUTCOME.eq("told"))
                .orderBy(REMINDER.ID)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private List<String> mails(String username) {
        return trials.db
                .select(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.RECIPIENT_ID.eq(id(username)))
                .orderBy(MAIL.ID)
                .fetch(MAIL.KIND);
    }

    private List<LocalDateTime> digests(String username) {
        return trials.db
                .select(MAIL.DUE_AT)
                .from(MAIL)
                .where(MAIL.RECIPIENT_ID.eq(id(username)))
                .and(MAIL.KIND.eq("digest"))
                .fetch(row -> row.value1()
                        .atZoneSameInstant(ZoneId.of("Asia/Phnom_Penh"))
                        .toLocalDateTime());
    }
}
