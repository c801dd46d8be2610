package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.MAIL_TEXT;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.mail.SaveTextResult.Broken;
import kh.cncc.engine.mail.SaveTextResult.Conflict;
import kh.cncc.engine.mail.SaveTextResult.Saved;
import kh.cncc.engine.mail.SaveTextResult.Unchanged;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceLoad;
import kh.cncc.engine.reference.ReferenceProblems;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.Procedures;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with mails and their texts, in an installation that has no mail server. */
@CnccTest
@Import(Notice.class)
class MailDeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path REAL = Path.of("../config");
    private static final Locale ENGLISH = Locale.ENGLISH;

    @Autowired
    Outbox outbox;

    @Autowired
    MailRounds rounds;

    @Autowired
    Mails mails;

    @Autowired
    FailedMails failedMails;

    @Autowired
    MailTexts texts;

    @Autowired
    TextTrials trials;

    @Autowired
    MailQueue queue;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisation organisation;

    @Autowired
    Cases cases;

    @Autowired
    Procedures procedures;

    @Autowired
    Audit audit;

    @Autowired
    ReferenceLoad load;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    private Actor coordinator;
    private Actor staff;
    private Actor officer;

    @BeforeEach
    void anEmptyOutbox() {
        clock.moveTo(LocalDateTime.of(2026, 11, 9, 9, 0));
        db.deleteFrom(MAIL).execute();
        db.deleteFrom(MAIL_TEXT).where(MAIL_TEXT.KEY.eq("notice")).execute();
        db.execute("""
                insert into engine.mail_text (key, language, version, subject, body, at) values
                ('notice', 'en', 1, 'Please: {step}', 'Dear {name}, this waits: {step}.', now()),
                ('notice', 'km', 1, 'សូម៖ {step}', 'ជូន {name} កិច្ចការនេះរង់ចាំ៖ {step}។', now())
                """);
        coordinator = accounts.actor("gs.coordinator");
        staff = accounts.actor("gs.monitoring.officer");
        officer = accounts.actor("battambang.secretariat.officer");
    }

    @Test
    void withoutAMailServerMailsWaitAndTheScreenSaysSo() {
        put(officer, Map.of());
        assertThat(rounds.hasServer()).isFalse();
        assertThat(rounds.send()).isEqualTo(new Round(0, 0, 0, 0));
        assertThat(mails.server(coordinator).configured()).isFalse();
        assertThat(mails.counts(coordinator)).containsEntry(MailState.WAITING, 1);
    }

    @Test
    void theGeneralSecretariatSeesTheOutboxAndEverybodyTheirOwnMailsOnly() {
        MailId id = put(officer, Map.of());
        sent(id);
        assertThat(mails.all(staff, MailFilter.ALL, 0, 10)).hasSize(1);
        assertThat(mails.mine(officer, 0, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Please");
            assertThat(mail.rule().en()).isEqualTo("a rule");
        });
        assertThat(mails.countMine(officer)).isEqualTo(1);
        assertThat(mails.mine(accounts.actor("battambang.secretariat.chief"), 0, 10))
                .isEmpty();
        assertThat(mails.maySeeAll(officer)).isFalse();
        assertThat(mails.mayChange(staff)).isFalse();
        assertThat(mails.mayChange(coordinator)).isTrue();
    }

    @Test
    void whatWaitsCanBeReadAsItWouldGoOutNowByWhomItIsForAndByTheGeneralSecretariat() {
        MailId id = put(officer, Map.of());
        assertThat(mails.mine(officer, 0, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.WAITING));
        assertThat(mails.asItReadsNow(officer, id)).get().satisfies(letter -> {
            assertThat(letter.text()).contains("a rule");
            assertThat(letter.language())
                    .isEqualTo(organisation.official(officer.id()).language());
        });
        assertThat(mails.asItReadsNow(staff, id)).isPresent();
        assertThat(db.fetchCount(MAIL, MAIL.SUBJECT.isNull()))
                .as("nothing left by that")
                .isEqualTo(1);
    }

    @Test
    void theOutboxOfOneDay() {
        put(officer, Map.of());
        LocalDate today = LocalDate.now(clock);
        assertThat(mails.count(staff, new MailFilter("", null, today))).isEqualTo(1);
        assertThat(mails.count(staff, new MailFilter("", null, today.minusDays(1))))
                .isZero();
    }

    @Test
    void everyMethodThatIsNotForEverybodyRefuses() {
        MailId id = put(officer, Map.of());
        refused(accounts.actor("battambang.secretariat.chief"), actor -> mails.asItReadsNow(actor, id));
        TaskId task = task();
        TextDraft draft = new TextDraft("x", "y");
        refused(officer, actor -> mails.all(actor, MailFilter.ALL, 0, 10));
        refused(officer, actor -> mails.count(actor, MailFilter.ALL));
        refused(officer, actor -> mails.counts(actor));
        refused(officer, actor -> mails.server(actor));
        refused(officer, actor -> texts.all(actor));
        refused(officer, actor -> texts.text(actor, "notice"));
        refused(officer, actor -> texts.versions(actor, "notice", ENGLISH));
        refused(officer, actor -> texts.save(actor, "notice", new TextForm(draft, 1, draft, 1)));
        refused(officer, actor -> texts.restore(actor, "notice", ENGLISH, 1));
        refused(officer, actor -> trials.tasks(actor));
        refused(officer, actor -> trials.preview(actor, "notice", ENGLISH, draft, task));
        refused(officer, actor -> trials.send(actor, "notice", ENGLISH, draft, task));
        refused(staff, actor -> failedMails.correctAddress(actor, id, "a@b.example"));
        refused(staff, actor -> failedMails.sendAgain(actor, id));
        refused(staff, actor -> failedMails.cancel(actor, id));
        refused(coordinator, actor -> failedMails.cancel(actor, new MailId(-1)));
        refused(coordinator, actor -> texts.text(actor, "no-such-text"));
        assertThat(texts.mayEdit(officer)).isFalse();
    }

    @Test
    void theOutboxIsFilteredAndReadAPageAtATime() {
        for (int i = 0; i < 12; i++) {
            put(officer, Map.of());
        }
        fail(put(accounts.actor("battambang.secretariat.chief"), Map.of()));
        assertThat(mails.all(coordinator, MailFilter.ALL, 5, 5)).hasSize(5);
        assertThat(mails.count(coordinator, MailFilter.ALL)).isEqualTo(13);
        var failed = new MailFilter("", MailState.FAILED, null);
        assertThat(mails.all(coordinator, failed, 0, 5)).singleElement().satisfies(mail -> {
            assertThat(mail.reason()).isEqualTo(MailReason.REFUSED);
            assertThat(mail.reply()).isEqualTo("550 no such user");
            assertThat(mail.address()).isEqualTo("wrong@x.example");
        });
        String name = organisation.official(officer.id()).name().km();
        assertThat(mails.count(coordinator, new MailFilter(name, null, null))).isEqualTo(12);
        assertThat(mails.count(coordinator, new MailFilter("WRONG@", null, null)))
                .isEqualTo(1);
        assertThat(mails.count(coordinator, new MailFilter("100%_'", null, null)))
                .isZero();
    }

    @Test
    void aCorrectedAddressSendsAgainWhatFailedAndHoldsUntilTheFileIsCorrectedToo() throws Exception {
        String wrong =
                Objects.requireNonNull(organisation.official(officer.id()).email());
        MailId first = put(officer, Map.of());
        MailId second = put(officer, Map.of());
        fail(first);
        fail(second);
        assertThat(failedMails.correctAddress(coordinator, first, "not an address"))
                .isInstanceOf(MailAct.NoAddress.class);
        assertThat(failedMails.correctAddress(coordinator, first, "a@b.example\r\nBcc: c@d.example"))
                .isInstanceOf(MailAct.NoAddress.class);
        assertThat(failedMails.correctAddress(coordinator, first, " right@btb.example "))
                .isEqualTo(new MailAct.Done(2));
        assertThat(mails.counts(coordinator)).containsOnly(Map.entry(MailState.WAITING, 2));
        assertThat(failedMails.correctAddress(coordinator, first, "other@btb.example"))
                .isEqualTo(new MailAct.TooLate(MailState.WAITING));
        assertThat(journal()).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("mail-address-corrected");
            assertThat(entry.detail()).containsEntry("from", wrong).containsEntry("to", "right@btb.example");
        });
        try {
            load.load(ReferenceFiles.of(REAL));
            assertThat(email()).as("the file still says what was wrong").isEqualTo("right@btb.example");
            copyReal();
            replace("demo/officials.csv", wrong, "from-the-file@btb.example");
            load.load(ReferenceFiles.of(folder));
            assertThat(email()).isEqualTo("from-the-file@btb.example");
            fail(first);
            failedMails.correctAddress(coordinator, first, "again@btb.example");
            load.load(ReferenceFiles.of(folder));
            assertThat(email()).isEqualTo("again@btb.example");
        } finally {
            load.load(ReferenceFiles.of(REAL));
            assertThat(email()).isEqualTo(wrong);
        }
    }

    /** Not even how many they are is told of mails about cases that one may not know of. */
    @Test
    void aCorrectedAddressLeavesMailsOfCasesAsTheyAreThatTheCoordinatorMayNotSee() {
        String wrong =
                Objects.requireNonNull(organisation.official(officer.id()).email());
        MailId open = put(officer, Map.of());
        MailId hidden = put(officer, Map.of());
        fail(open);
        fail(hidden);
        db.update(MAIL)
                .set(MAIL.CASE_ID, confidential().value())
                .where(MAIL.ID.eq(hidden.value()))
                .execute();
        try {
            assertThat(failedMails.correctAddress(coordinator, open, "right@btb.example"))
                    .isEqualTo(new MailAct.Done(1));
            assertThat(db.select(MAIL.STATE)
                            .from(MAIL)
                            .where(MAIL.ID.eq(hidden.value()))
                            .fetchSingle(MAIL.STATE))
                    .isEqualTo("failed");
            assertThat(journal())
                    .last()
                    .satisfies(entry -> assertThat(entry.detail()).containsEntry("sentAgain", 1));
        } finally {
            load.load(ReferenceFiles.of(REAL));
            db.update(OFFICIAL)
                    .set(OFFICIAL.EMAIL, wrong)
                    .where(OFFICIAL.ID.eq(officer.id().value()))
                    .execute();
        }
    }

    /** Of which only the chief of the secretariat of Battambang knows. */
    private CaseId confidential() {
        var secretariat = organisation.mechanism("CP-CNCC-SEC", "BTB").orElseThrow();
        return Objects.requireNonNull(transaction.execute(status ->
                cases.open("M-" + NUMBER.incrementAndGet(), "trial", secretariat.id(), Confidentiality.CONFIDENTIAL)));
    }

    @Test
    void aMailIsCalledOffOrSentAgainOnlyWhileItIsInThatState() {
        MailId waiting = put(officer, Map.of());
        assertThat(failedMails.sendAgain(coordinator, waiting)).isEqualTo(new MailAct.TooLate(MailState.WAITING));
        assertThat(failedMails.cancel(coordinator, waiting)).isEqualTo(new MailAct.Done(1));
        assertThat(failedMails.cancel(coordinator, waiting)).isEqualTo(new MailAct.TooLate(MailState.CANCELLED));
        MailId failed = put(officer, Map.of());
        fail(failed);
        assertThat(failedMails.sendAgain(coordinator, failed)).isEqualTo(new MailAct.Done(1));
        assertThat(((MailQueue.Next.One) queue.take()).attempt().id()).isEqualTo(failed);
        assertThat(failedMails.cancel(coordinator, failed)).isEqualTo(new MailAct.TooLate(MailState.SENDING));
        assertThat(journal()).extracting(AuditEntry::act).endsWith("mail-cancelled", "mail-sent-again");
    }

    @Test
    void anEditedTextIsAVersionAndAnEarlierOneCanBeRestored() {
        var result = texts.save(staff, "notice", form("Now: {step}", "Look: {step} {link}", 1));
        assertThat(result).isInstanceOf(Saved.class);
        MailText now = texts.text(staff, "notice");
        assertThat(now.english().version()).isEqualTo(2);
        assertThat(now.khmer().version()).as("not changed").isEqualTo(1);
        assertThat(now.english().by())
                .isEqualTo(organisation.official(staff.id()).name());
        assertThat(texts.save(staff, "notice", form("Now: {step}", "Look: {step} {link}", 2)))
                .isInstanceOf(Unchanged.class);
        assertThat(texts.restore(staff, "notice", ENGLISH, 1)).isInstanceOf(Saved.class);
        assertThat(texts.versions(staff, "notice", ENGLISH))
                .extracting(TextVersion::version, TextVersion::restoredFrom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 1),
                        org.assertj.core.groups.Tuple.tuple(2, null),
                        org.assertj.core.groups.Tuple.tuple(1, null));
        assertThat(texts.text(staff, "notice").english().draft().subject()).isEqualTo("Please: {step}");
        assertThat(journal()).extracting(AuditEntry::act).endsWith("mail-text-edited", "mail-text-restored");
    }

    @Test
    void aBrokenPlaceholderIsRefusedBesideItsFieldWithTheRightOnes() {
        var result = texts.save(staff, "notice", form("Now: {stepp} {", "Look: {} {step}", 1));
        assertThat(result).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.problems())
                    .extracting(TextProblem::field, TextProblem::wrong)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(TextProblem.Field.SUBJECT, "{stepp}"),
                            org.assertj.core.groups.Tuple.tuple(TextProblem.Field.SUBJECT, "{"),
                            org.assertj.core.groups.Tuple.tuple(TextProblem.Field.BODY, "{}"));
            assertThat(broken.problems().getFirst().known()).contains("{step}", "{name}", "{link}");
        });
        assertThat(texts.text(staff, "notice").english().version()).isEqualTo(1);
        assertThat(texts.save(staff, "notice", form(" ", "x".repeat(6_000), 1)))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.problems())
                                .extracting(TextProblem::kind)
                                .containsExactly(TextProblem.Kind.EMPTY, TextProblem.Kind.TOO_LONG));
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsToldWhoWasFirst() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<SaveTextResult> one = () -> texts.save(staff, "notice", form("One", "One {step}", 1));
            Callable<SaveTextResult> two = () -> texts.save(coordinator, "notice", form("Two", "Two {step}", 1));
            var results = pool.invokeAll(List.of(one, two)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(results).hasAtLeastOneElementOfType(Saved.class);
            assertThat(results).hasAtLeastOneElementOfType(Conflict.class);
        }
        assertThat(texts.versions(staff, "notice", ENGLISH)).hasSize(2);
    }

    @Test
    void aTextIsTriedOnARealTaskAndAsAMailToOneself() {
        TaskId task = task();
        assertThat(trials.tasks(staff)).extracting(TrialTask::id).contains(task);
        TextDraft draft = new TextDraft("Trial: {step}", "Hello {name}, <b>{step}</b>\n\n{link}");
        assertThat(trials.preview(staff, "notice", ENGLISH, draft, task))
                .isInstanceOfSatisfying(TryTextResult.Shown.class, shown -> {
                    assertThat(shown.letter().subject()).isEqualTo("Trial: Compile provincial report");
                    assertThat(shown.letter().text()).contains("/task/" + task.value(), "A trial of this text");
                    assertThat(shown.letter().html()).contains("&lt;b&gt;").doesNotContain("<b>");
                });
        assertThat(trials.preview(staff, "notice", ENGLISH, new TextDraft("{no}", "x"), task))
                .isInstanceOf(TryTextResult.Broken.class);
        assertThat(trials.preview(staff, MailTexts.FOOTER, ENGLISH, new TextDraft("", "Why: {rule}"), task))
                .isInstanceOfSatisfying(
                        TryTextResult.Shown.class,
                        shown -> assertThat(shown.letter().text()).contains("Why: A trial of this text"));
        assertThat(trials.send(staff, "notice", ENGLISH, draft, task)).isInstanceOf(TryTextResult.Put.class);
        Attempt attempt = ((MailQueue.Next.One) queue.take()).attempt();
        assertThat(composer.compose(attempt.mail(), organisation.official(staff.id())))
                .hasValueSatisfying(letter -> assertThat(letter.subject()).startsWith("Trial: Compile"));
        db.update(OFFICIAL)
                .setNull(OFFICIAL.EMAIL)
                .where(OFFICIAL.ID.eq(staff.id().value()))
                .execute();
        assertThat(trials.send(staff, "notice", ENGLISH, draft, task)).isInstanceOf(TryTextResult.NoAddress.class);
        load.load(ReferenceFiles.of(REAL));
    }

    @Autowired
    MailComposer composer;

    @Test
    void theInstallationsTextsAreLoadedAllOrNothingAndNeverOverEditedOnes() throws Exception {
        copyReal();
        append("notice,en,From the file {step},\"Body {link}\",");
        append("notice,km,ពីឯកសារ {step},\"អត្ថបទ {link}\",");
        load.load(ReferenceFiles.of(folder));
        assertThat(texts.text(staff, "notice").english()).satisfies(text -> {
            assertThat(text.draft().subject()).isEqualTo("From the file {step}");
            assertThat(text.by()).isNull();
        });
        var ours = new TextForm(
                new TextDraft("Ours {step}", "Body {step}"),
                2,
                texts.text(staff, "notice").khmer().draft(),
                2);
        assertThat(texts.save(staff, "notice", ours)).isInstanceOf(Saved.class);
        load.load(ReferenceFiles.of(folder));
        assertThat(texts.text(staff, "notice").english().draft().subject()).isEqualTo("Ours {step}");
        append("notice,xx,{wrong},,");
        append("alone,en,Only in English,Body,");
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .isInstanceOf(ReferenceProblems.class)
                .hasMessageContaining("language is neither km nor en: xx")
                .hasMessageContaining("the subject has {wrong}, which is none of")
                .hasMessageContaining("body is empty")
                .hasMessageContaining("the text alone is missing in km");
    }

    @Test
    void nothingLeavesTheAuditsChainBroken() {
        MailId id = put(officer, Map.of());
        failedMails.cancel(coordinator, id);
        assertThat(audit.verify()).isEmpty();
    }

    private static void refused(Actor actor, Consumer<Actor> call) {
        assertThatThrownBy(() -> call.accept(actor)).isInstanceOf(Refused.class);
    }

    private TextForm form(String subject, String body, int englishVersion) {
        return new TextForm(
                new TextDraft(subject, body),
                englishVersion,
                new TextDraft("សូម៖ {step}", "ជូន {name} កិច្ចការនេះរង់ចាំ៖ {step}។"),
                1);
    }

    private MailId put(Actor recipient, Map<String, String> values) {
        return Objects.requireNonNull(transaction.execute(
                status -> outbox.put(new OutgoingMail(recipient.id(), "notice", values, null, null, "a rule", null))));
    }

    private void fail(MailId id) {
        db.execute("""
                update engine.mail set state = 'failed', reason = 'refused', reply = '550 no such user',
                    address = 'wrong@x.example', ended_at = now() where id = ?
                """, id.value());
    }

    private void sent(MailId id) {
        db.execute("""
                update engine.mail set state = 'sent', address = 'a@x.example', subject = 'Please', body = 'Text',
                    language = 'en', ended_at = now() where id = ?
                """, id.value());
    }

    private List<AuditEntry> journal() {
        CaseId id = new CaseId(db.fetchSingle("select id from engine.case_file where number = 'MAIL'")
                .get(0, Long.class));
        return audit.timeline(id);
    }

    private TaskId task() {
        String number = "M-" + NUMBER.incrementAndGet();
        var council = organisation.mechanism("CP-CNCC", "BTB").orElseThrow();
        return Objects.requireNonNull(transaction.execute(status -> {
                            CaseId id = cases.open(number, "trial", council.id());
                            procedures.start(
                                    "trial",
                                    id,
                                    number,
                                    council.id(),
                                    Map.of("periodType", "month", "periodEnd", "2026-10-31"));
                            return id;
                        }))
                        instanceof CaseId opened
                ? new TaskId(db.fetchSingle("select id from engine.task where case_id = ?", opened.value())
                        .get(0, Long.class))
                : new TaskId(-1);
    }

    private String email() {
        return organisation.official(officer.id()).email();
    }

    private void copyReal() throws Exception {
        try (var files = Files.walk(REAL)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().contains("target"))
                    .toList()) {
                Path copy = folder.resolve(REAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void replace(String file, String what, String with) throws Exception {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, with));
    }

    private void append(String line) throws Exception {
        Path path = folder.resolve("mail/texts.csv");
        Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + line + "\n");
    }
}
