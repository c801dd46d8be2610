package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.MAIL_SERVER;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.reminders.Trials;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.travel.TimeTravel;
import kh.cncc.engine.travel.TravelResult;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails over a real mail server, and everything that goes wrong on the way to it. */
@CnccTest
@Import({Notice.class, Trials.class})
class MailSendingTest {

    private static final Post POST = new Post();
    private static final int MANY = 60;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry registry) {
        POST.settings(registry);
    }

    @Autowired
    Outbox outbox;

    @Autowired
    MailRounds rounds;

    @Autowired
    ServerState serverState;

    @Autowired
    Trials trials;

    @Autowired
    TimeTravel travel;

    @Autowired
    Organisation organisation;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private List<OfficialId> officials;

    @BeforeEach
    void anEmptyOutboxAndAServerThatIsThere() throws Exception {
        clock.moveTo(LocalDateTime.of(2026, 11, 9, 9, 0));
        POST.line.well();
        POST.empty();
        db.deleteFrom(MAIL).execute();
        db.update(MAIL_SERVER)
                .setNull(MAIL_SERVER.NEXT_TRY)
                .setNull(MAIL_SERVER.DOWN_SINCE)
                .set(MAIL_SERVER.TRIES, 0)
                .execute();
        db.execute("""
                insert into engine.mail_text (key, language, version, subject, body, at) values
                ('notice', 'en', 1, 'Please: {step}', 'Dear {name},\n\nthis waits for you: {step}.\n\n{link}', now()),
                ('notice', 'km', 1, 'សូម៖ {step}', 'ជូន {name},\n\nកិច្ចការនេះរង់ចាំ៖ {step}។\n\n{link}', now())
                on conflict do nothing
                """);
        officials = db.select(OFFICIAL.ID)
                .from(OFFICIAL)
                .where(OFFICIAL.ACTIVE)
                .and(OFFICIAL.EMAIL.isNotNull())
                .orderBy(OFFICIAL.ID)
                .fetch(row -> new OfficialId(row.value1()));
    }

    @Test
    void aMailComesInTheLanguageOfItsRecipientAsTextAndAsHtml() throws Exception {
        speaks("gs.coordinator", "en");
        speaks("gs.cpm.chief", "km");
        put(to("gs.coordinator", Map.of()));
        put(to("gs.cpm.chief", Map.of()));
        assertThat(rounds.send().sent()).isEqualTo(2);
        MimeMessage english = received("gs.coordinator");
        assertThat(english.getSubject()).isEqualTo("Please: Compile provincial report");
        assertThat(english.getContentType()).startsWith("multipart/alternative");
        Multipart both = (Multipart) english.getContent();
        assertThat(both.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(both.getBodyPart(0).getContent().toString())
                .contains("Dear " + official("gs.coordinator").name().en())
                .contains("https://reports.cncc.example/my-work")
                .contains("! overdue since 6 November 2026")
                .contains("https://reports.cncc.example/task/17");
        assertThat(both.getBodyPart(1).getContentType()).containsIgnoringCase("text/html; charset=UTF-8");
        assertThat(both.getBodyPart(1).getContent().toString())
                .contains("<html lang=\"en\">", "href=\"https://reports.cncc.example/task/17\"")
                .contains("Compile &lt;Battambang&gt;")
                .doesNotContain("<Battambang>");
        MimeMessage khmer = received("gs.cpm.chief");
        assertThat(khmer.getSubject()).startsWith("សូម៖");
        assertThat(((Multipart) khmer.getContent()).getBodyPart(1).getContent().toString())
                .contains("<html lang=\"km\">", "កិច្ចការនេះរង់ចាំ", "ហួសកំណត់តាំងពី");
    }

    @Test
    void headersKeepMachinesFromAnsweringAndPeopleKnowWhomToAnswer() throws Exception {
        MailId id = put(to("gs.coordinator", Map.of()));
        rounds.send();
        MimeMessage mail = received("gs.coordinator");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.getHeader("Reply-To")).containsExactly("secretariat@cncc.example");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("CNCC ក.ជ.ក.");
        assertThat(mail.getMessageID()).matches("<mail-" + id.value() + "\\.[0-9a-f-]{36}@reports\\.cncc\\.example>");
        assertThat(mail.getSentDate()).isEqualTo(java.util.Date.from(clock.instant()));
    }

    @Test
    void aDeadlineComesAsACalendarEntryThatALaterOneReplaces() throws Exception {
        String long1 = "ចងក្រងរបាយការណ៍ខេត្ត ".repeat(8).strip();
        speaks("gs.coordinator", "km");
        put(to("gs.coordinator", Map.of("day", "2026-11-13", "step", long1)));
        rounds.send();
        VEvent first = entry(received("gs.coordinator"));
        POST.empty();
        clock.advance(Duration.ofHours(1));
        put(to("gs.coordinator", Map.of("day", "2026-11-20", "step", long1)));
        rounds.send();
        VEvent second = entry(received("gs.coordinator"));
        assertThat(value(first, "SUMMARY")).isEqualTo(long1);
        assertThat(value(first, "DTSTART")).isEqualTo("20261113");
        assertThat(value(first, "DTEND")).isEqualTo("20261114");
        assertThat(value(first, "UID")).isEqualTo("task-17@reports.cncc.example");
        assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
        assertThat(Integer.parseInt(value(second, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(first, "SEQUENCE")));
        speaks("gs.coordinator", "en");
        POST.empty();
        put(to("gs.coordinator", Map.of("day", "2026-11-20")));
        rounds.send();
        assertThat(value(entry(received("gs.coordinator")), "SUMMARY")).isEqualTo("Compile; report, Battambang");
    }

    @Test
    void onAJourneyInTimeEachDaysMailsLeaveBeforeTheNextDayBegins() throws Exception {
        trials.clear();
        trials.open("BTB", "J" + System.nanoTime());
        Actor coordinator = trials.accounts.actor("gs.coordinator");
        LocalDate end = LocalDate.of(2026, 12, 18);
        assertThat(travel.begin(coordinator, end)).isInstanceOf(TravelResult.Begun.class);
        while (travel.journey(coordinator).orElseThrow().underWay()) {
            Thread.sleep(20);
        }
        var sent = db.select(MAIL.PUT_ON, MAIL.ENDED_AT)
                .from(MAIL)
                .where(MAIL.STATE.eq("sent"))
                .fetch();
        assertThat(sent)
                .hasSizeGreaterThan(3)
                .allSatisfy(mail -> assertThat(
                                mail.value2().atZoneSameInstant(clock.getZone()).toLocalDate())
                        .isEqualTo(mail.value1()));
        assertThat(POST.all()).hasSameSizeAs(sent);
        assertThat(db.fetchCount(MAIL, MAIL.STATE.eq("waiting").and(MAIL.PUT_ON.lt(end))))
                .isZero();
        trials.clear();
        db.execute("truncate engine.time_travel");
    }

    @Test
    void linesOfACalendarFileAreAtMost75OctetsAndNoCharacterIsBroken() {
        String file = CalendarFile.of(
                List.of(new Deadline(
                        "task-1", new kh.cncc.engine.language.Words("x", "ក".repeat(300)), clockDay(), "task/1")),
                java.util.Locale.of("km"),
                java.net.URI.create("https://x.example"),
                clock.instant());
        assertThat(file.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
        assertThat(file.replace("\r\n ", "")).contains("ក".repeat(300));
    }

    @Test
    void aDigestsDeadlinesAreOneCalendarFile() throws Exception {
        var title = new kh.cncc.engine.language.Words("Compile", "ចងក្រង");
        String file = CalendarFile.of(
                List.of(
                        new Deadline("task-1", title, clockDay(), "task/1"),
                        new Deadline("task-2", title, clockDay().plusDays(3), "task/2")),
                java.util.Locale.of("en"),
                java.net.URI.create("https://x.example"),
                clock.instant());
        assertThat(new net.fortuna.ical4j.data.CalendarBuilder()
                        .build(new java.io.StringReader(file))
                        .<VEvent>getComponents("VEVENT"))
                .extracting(entry -> value(entry, "UID") + " " + value(entry, "URL"))
                .containsExactly(
                        "task-1@x.example https://x.example/task/1", "task-2@x.example https://x.example/task/2");
    }

    @Test
    void whatStandsInAValueCannotBecomeAHeader() throws Exception {
        speaks("gs.coordinator", "en");
        put(to("gs.coordinator", Map.of("step", "Compile\r\nBcc: everyone@cncc.example\r\n\r\nHello")));
        rounds.send();
        MimeMessage mail = received("gs.coordinator");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Please: Compile Bcc: everyone@cncc.example Hello");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void aMailIsPutInTheTransactionThatCausesItOrNotAtAll() {
        assertThatThrownBy(() -> outbox.put(to("gs.coordinator", Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            outbox.put(to("gs.coordinator", Map.of()));
            status.setRollbackOnly();
        });
        assertThat(rounds.send()).isEqualTo(new Round(0, 0, 0, 0));
        assertThat(POST.all()).isEmpty();
    }

    @Test
    void theSameOnceKeyTwiceIsOneMail() throws Exception {
        MailId first = put(once("key-1"));
        assertThat(put(once("key-1"))).isEqualTo(first);
        int added = Objects.requireNonNull(transaction.execute(
                status -> outbox.putAll(List.of(once("key-1"), once("key-2"), once("key-2"), once("key-3")))));
        assertThat(added).isEqualTo(2);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<MailId> put = () -> put(once("key-4"));
            assertThat(pool.invokeAll(List.of(put, put, put, put)).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(rounds.send().sent()).isEqualTo(4);
    }

    @Test
    void aServerThatIsDownIsAskedOncePerRoundAndLosesNothing() throws Exception {
        putMany();
        POST.line.down();
        assertThat(rounds.send()).isEqualTo(new Round(0, 0, 0, 0));
        assertThat(states()).containsOnly(Map.entry("waiting", MANY));
        assertThat(db.fetchCount(MAIL, MAIL.ATTEMPTS.gt(0)))
                .as("no mail has an attempt on its account")
                .isZero();
        POST.line.well();
        POST.line.connections();
        assertThat(rounds.send().sent()).as("left alone for a while").isZero();
        assertThat(POST.line.connections()).isZero();
        clock.advance(Duration.ofHours(24));
        assertThat(rounds.send().sent()).isEqualTo(MANY);
        assertThat(POST.line.connections()).as("one connection for fifty").isEqualTo(2);
        eachOnce();
    }

    /** Common servers put off what comes after the hundredth mail of a connection. */
    @Test
    void manyMailsGoOverSeveralConnections() throws Exception {
        for (int round = 0; round * MANY < 101; round++) {
            putMany();
        }
        int mails = db.fetchCount(MAIL);
        POST.line.connections();
        int sent = rounds.send().sent();
        clock.advance(Duration.ofHours(1));
        sent += rounds.send().sent();
        assertThat(sent).isEqualTo(mails);
        assertThat(POST.line.connections()).isBetween((mails + 49) / 50, (mails + 49) / 50 + 2);
    }

    @Test
    void aServerThatDoesNotAnswerHoldsNobodyForLong() throws Exception {
        putMany();
        POST.line.silent = true;
        long start = System.nanoTime();
        assertThat(rounds.send().sent()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        POST.line.well();
        recover();
    }

    @Test
    void aServerThatGoesSilentInTheMiddleIsGivenUpAfterThreeMails() throws Exception {
        putMany();
        POST.line.answer = command -> command.startsWith("RCPT") ? pause() : null;
        Round round = rounds.send();
        assertThat(round.sent()).isZero();
        assertThat(round.later()).isEqualTo(3);
        POST.line.well();
        recover();
    }

    @Test
    void oneRecipientThatIsRefusedStopsNobodyElse() {
        String wrong = official("gs.coordinator").email();
        POST.line.answer = command -> command.startsWith("RCPT") && command.contains("<" + wrong + ">")
                ? "550 5.1.1 <" + wrong + ">: no such mailbox"
                : null;
        putMany();
        MailId refused = put(to("gs.coordinator", Map.of()));
        Round round = rounds.send();
        int others = db.fetchCount(MAIL, MAIL.STATE.eq("sent"));
        assertThat(round.failed()).isPositive().isEqualTo(MANY + 1 - others);
        assertThat(db.fetchSingle(MAIL, MAIL.ID.eq(refused.value()))).satisfies(mail -> {
            assertThat(mail.getState()).isEqualTo("failed");
            assertThat(mail.getReason()).isEqualTo("refused");
            assertThat(mail.getReply()).contains("550 5.1.1", "no such mailbox");
            assertThat(mail.getAddress()).isEqualTo(wrong);
        });
        eachOnce();
    }

    @Test
    void aServerThatRefusesEverybodyIsNotBelieved() throws Exception {
        for (String reply : List.of("550 5.1.1 no such user", "554 5.7.1 relay access denied")) {
            putMany();
            POST.line.answer = command -> command.startsWith("RCPT") ? reply : null;
            for (int hour = 0; hour < 30; hour++) {
                rounds.send();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(states()).as(reply).containsOnlyKeys("waiting");
            POST.line.well();
            recover();
            anEmptyOutboxAndAServerThatIsThere();
        }
    }

    @Test
    void aServerThatLetsNobodyInCostsNoMailAnything() throws Exception {
        putMany();
        POST.line.greeting = "554 no service here";
        rounds.send();
        clock.advance(Duration.ofHours(1));
        POST.line.well();
        POST.line.answer = command -> command.startsWith("MAIL") ? "550 5.7.1 sender not allowed" : null;
        rounds.send();
        clock.advance(Duration.ofHours(1));
        POST.line.answer = command -> command.startsWith("MAIL") ? "421 4.3.2 shutting down" : null;
        rounds.send();
        assertThat(states()).containsOnlyKeys("waiting");
        assertThat(db.fetchSingle(MAIL_SERVER).getReply()).contains("421 4.3.2");
        POST.line.well();
        recover();
    }

    @Test
    void aMailThatIsPutOffIsTriedAgainMoreAndMoreSeldom() throws Exception {
        MailId id = put(to("gs.coordinator", Map.of()));
        POST.line.answer = command -> command.startsWith("RCPT") ? "451 4.7.1 greylisted, come back" : null;
        List<Duration> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 9; attempt++) {
            assertThat(rounds.send().later()).isEqualTo(1);
            assertThat(rounds.send()).as("not at once").isEqualTo(new Round(0, 0, 0, 0));
            var due = db.fetchSingle(MAIL, MAIL.ID.eq(id.value())).getDueAt().toInstant();
            pauses.add(Duration.between(clock.instant(), due));
            clock.moveTo(due.plusSeconds(1));
        }
        assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        assertThat(pauses.getLast()).isBetween(Duration.ofHours(3), Duration.ofHours(5));
        POST.line.well();
        assertThat(rounds.send().sent()).isEqualTo(1);
    }

    @Test
    void whatCannotBeDeliveredForTwoWeeksIsGivenUp() {
        MailId id = put(to("gs.coordinator", Map.of()));
        POST.line.answer = command -> command.startsWith("RCPT") ? "452 4.2.2 mailbox full" : null;
        rounds.send();
        clock.advance(Duration.ofDays(13));
        assertThat(rounds.send().later()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        rounds.send();
        var mail = db.fetchSingle(MAIL, MAIL.ID.eq(id.value()));
        assertThat(mail.getState()).isEqualTo("failed");
        assertThat(mail.getReason()).isEqualTo("gave-up");
        assertThat(mail.getReply()).contains("mailbox full");
    }

    @Test
    void aLineThatIsCutInTheMiddleOfAMailLosesNone() throws Exception {
        putMany();
        POST.line.cut = TroubledLine.Cut.IN_DATA;
        POST.line.cutEvery = 4;
        assertThat(rounds.send().later()).isPositive();
        POST.line.well();
        recover();
        assertThat(POST.byMessageId())
                .hasSize(MANY)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    @Test
    void aMailWhoseFateIsUnknownComesAgainUnderTheSameMessageId() throws Exception {
        putMany();
        POST.line.cut = TroubledLine.Cut.BEFORE_THE_REPLY;
        POST.line.cutEvery = 5;
        rounds.send();
        POST.line.well();
        for (int hour = 0; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            rounds.send();
        }
        assertThat(states()).containsOnly(Map.entry("sent", MANY));
        assertThat(POST.byMessageId()).hasSize(MANY);
        assertThat(POST.all()).hasSizeGreaterThan(MANY);
    }

    @Test
    void twoSendersAtOnceSendNoMailTwice() throws Exception {
        for (int i = 0; i < 4; i++) {
            putMany();
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Round> round = rounds::send;
            int sent = pool.invokeAll(List.of(round, round, round, round)).stream()
                    .mapToInt(each -> each.resultNow().sent())
                    .sum();
            assertThat(sent).isEqualTo(4 * MANY);
        }
        eachOnce();
    }

    @Test
    void whoWasThoughtDeadWritesNoResultOverThatOfTheOther() {
        MailId id = put(to("gs.coordinator", Map.of()));
        var first = taken();
        db.execute("update engine.mail set lease_until = now() - interval '1 second'");
        assertThat(queue.takeUpLost()).isEqualTo(1);
        var second = taken();
        assertThat(second.messageId("x")).isEqualTo(first.messageId("x"));
        queue.failed(first, MailReason.REFUSED, "late", "late@x.example");
        assertThat(db.fetchSingle(MAIL, MAIL.ID.eq(id.value())).getState()).isEqualTo("sending");
        queue.dropped(second, MailReason.NOTHING_LEFT);
        assertThat(db.fetchSingle(MAIL, MAIL.ID.eq(id.value())).getState()).isEqualTo("dropped");
    }

    @Test
    void noMoreLeaveInAMinuteThanTheInstallationWants() {
        db.update(MAIL_SERVER).setNull(MAIL_SERVER.MINUTE).execute();
        int granted = 0;
        for (int i = 0; i < 10; i++) {
            granted += serverState.takeFromThisMinute(3) ? 1 : 0;
        }
        // Ten statements may straddle a minute's end.
        assertThat(granted).isBetween(3, 6);
        db.execute("update engine.mail_server set minute = minute - interval '1 minute'");
        assertThat(serverState.takeFromThisMinute(3)).isTrue();
    }

    @Test
    void whatNeedNotBeSaidAnyMoreIsDroppedAndABugHoldsNobodyBack() {
        MailId gone = put(to("gs.coordinator", Map.of("gone", "yes")));
        MailId bug = put(to("gs.coordinator", Map.of("bug", "yes")));
        MailId unknown = put(new OutgoingMail(
                official("gs.coordinator").id(), "of-the-next-version", Map.of(), null, null, "rule", null));
        MailId good = put(to("gs.coordinator", Map.of()));
        assertThat(rounds.send()).isEqualTo(new Round(1, 0, 1, 2));
        assertThat(reasons())
                .containsEntry(gone.value(), "dropped nothing-left")
                .containsEntry(bug.value(), "waiting no-words")
                .containsEntry(unknown.value(), "waiting no-words")
                .containsEntry(good.value(), "sent null");
    }

    @Test
    void whoHasNoAddressAWrongOneOrLeftIsToldApart() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("gs.coordinator", null);
        wrong.put("gs.cpm.chief", "somebody at home");
        wrong.put("gs.monitoring.officer", "two@cncc.example, three@cncc.example");
        Map<String, Long> ids = new HashMap<>();
        try {
            wrong.forEach((name, address) -> {
                db.update(OFFICIAL)
                        .set(OFFICIAL.EMAIL, address)
                        .where(OFFICIAL.USERNAME.eq(name))
                        .execute();
                ids.put(name, put(to(name, Map.of())).value());
            });
            ids.put("gone", put(to("gs.statistics.officer", Map.of())).value());
            active("gs.statistics.officer", false);
            rounds.send();
            assertThat(reasons())
                    .containsEntry(ids.get("gs.coordinator"), "failed no-address")
                    .containsEntry(ids.get("gs.cpm.chief"), "failed bad-address")
                    .containsEntry(ids.get("gs.monitoring.officer"), "failed bad-address")
                    .containsEntry(ids.get("gone"), "dropped recipient-gone");
        } finally {
            active("gs.statistics.officer", true);
            wrong.keySet()
                    .forEach(name -> db.update(OFFICIAL)
                            .set(OFFICIAL.EMAIL, name + "@example.org")
                            .where(OFFICIAL.USERNAME.eq(name))
                            .execute());
        }
    }

    @Test
    void eachMailSaysWhyItCameAndWhoElseGotIt() throws Exception {
        speaks("gs.coordinator", "en");
        db.execute("""
                insert into engine.mail_text (key, language, version, subject, body, at)
                values ('footer', 'en', 900, '', 'Why: {rule}. Also: {others}. All: {mails}', now())
                """);
        try {
            put(to("gs.coordinator", Map.of()));
            rounds.send();
            assertThat(text(received("gs.coordinator")))
                    .contains("Why: a rule. Also: nobody else. All: https://reports.cncc.example/mails");
        } finally {
            db.execute("delete from engine.mail_text where version = 900");
        }
    }

    @Autowired
    MailQueue queue;

    private Attempt taken() {
        return ((MailQueue.Next.One) queue.take()).attempt();
    }

    /** All that is left goes out within a day, each mail once. */
    private void recover() {
        int expected = db.fetchCount(MAIL);
        for (int hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            rounds.send();
        }
        assertThat(states()).containsOnly(Map.entry("sent", expected));
        assertThat(POST.byMessageId()).hasSize(expected);
        eachOnce();
    }

    private static void eachOnce() {
        assertThat(POST.byMessageId())
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
    }

    private Map<String, Integer> states() {
        return db.fetch("select state, count(*)::int as n from engine.mail group by state").stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.get("state", String.class), row -> row.get("n", Integer.class)));
    }

    private Map<Long, String> reasons() {
        return db.select(MAIL.ID, MAIL.STATE, MAIL.REASON).from(MAIL).fetch().stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.value1(), row -> row.value2() + " " + row.value3()));
    }

    private void putMany() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < MANY; i++) {
                outbox.put(new OutgoingMail(
                        officials.get(i % officials.size()), "notice", Map.of(), null, null, "a rule", null));
            }
        });
    }

    private MailId put(OutgoingMail mail) {
        return Objects.requireNonNull(transaction.execute(status -> outbox.put(mail)));
    }

    private OutgoingMail to(String username, Map<String, String> values) {
        return new OutgoingMail(official(username).id(), "notice", values, null, null, "a rule", null);
    }

    private OutgoingMail once(String key) {
        return new OutgoingMail(official("gs.coordinator").id(), "notice", Map.of(), null, null, "a rule", key);
    }

    private Official official(String username) {
        return organisation.officialByUsername(username).orElseThrow();
    }

    private void speaks(String username, String language) {
        db.update(OFFICIAL)
                .set(OFFICIAL.LANGUAGE, language)
                .where(OFFICIAL.USERNAME.eq(username))
                .execute();
    }

    private void active(String username, boolean active) {
        db.update(OFFICIAL)
                .set(OFFICIAL.ACTIVE, active)
                .where(OFFICIAL.USERNAME.eq(username))
                .execute();
    }

    private java.time.LocalDate clockDay() {
        return java.time.LocalDate.now(clock);
    }

    private MimeMessage received(String username) throws Exception {
        String address = official(username).email();
        for (MimeMessage message : POST.all()) {
            if (((InternetAddress) message.getAllRecipients()[0]).getAddress().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing came to " + address);
    }

    private static String text(MimeMessage message) throws Exception {
        return ((Multipart) message.getContent()).getBodyPart(0).getContent().toString();
    }

    private static VEvent entry(MimeMessage message) throws Exception {
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        BodyPart part = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(part.getContentType()).contains("text/calendar").contains("method=PUBLISH");
        assertThat(part.getFileName()).isEqualTo("deadline.ics");
        try (InputStream in = part.getInputStream()) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Calendar calendar = new CalendarBuilder().build(new StringReader(file));
            calendar.validate();
            return (VEvent) calendar.getComponents("VEVENT").getFirst();
        }
    }

    private static String value(VEvent entry, String property) {
        return entry.getProperty(property).orElseThrow().getValue();
    }

    private static String pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "250 too late";
    }
}
