package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.TASK;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Official;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words a mail for its recipient, as things stand at this moment. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
class MailComposer {

    private static final Words NOT_SAID = new Words("not said", "មិនបញ្ជាក់");

    private final DSLContext db;
    private final Clock clock;
    private final List<MailKind> kinds;
    private final MailWords words;
    private final URI address;

    MailComposer(
            DSLContext db,
            Clock clock,
            List<MailKind> kinds,
            MailWords words,
            @Value("${cncc.address:http://localhost:${server.port:8080}}") URI address) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.words = words;
        this.address = URI.create(address.toString().replaceAll("/+$", ""));
    }

    /** The program's address, as links begin. */
    URI address() {
        return address;
    }

    Optional<MailKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /**
     * The mail in the recipient's language. Empty when there is nothing to say any more.
     *
     * @throws NoWords when its kind or its text is unknown
     */
    Optional<Letter> compose(OutgoingMail mail, Official recipient) {
        MailKind kind = kind(mail.kind()).orElseThrow(() -> new NoWords("no kind of mail " + mail.kind()));
        if (kind instanceof TrialMail trial) {
            return trial.meant(mail)
                    .flatMap(meant -> letter(meant.mail(), recipient, meant.kind(), meant.language(), meant.draft()));
        }
        TextDraft text = words.current(mail.kind(), recipient.language())
                .orElseThrow(() -> new NoWords("no text " + mail.kind() + " in " + recipient.language()));
        return letter(mail, recipient, kind, recipient.language(), text);
    }

    /** The same in words that are not those in use. */
    Optional<Letter> letter(OutgoingMail mail, Official recipient, MailKind kind, Locale language, TextDraft text) {
        boolean onlyFooter = kind.key().equals(MailTexts.FOOTER);
        return kind.compose(mail, recipient).map(content -> {
            String body = onlyFooter ? "..." : text.body();
            String footer = onlyFooter
                    ? text.body()
                    : words.current(MailTexts.FOOTER, language)
                            .map(TextDraft::body)
                            .orElse("");
            // For those who cannot do the task, its kind leads to the case.
            String link = content.values().get("path") instanceof String path ? address + "/" + path : link(mail);
            LetterValues values = new LetterValues(language, content, link, LocalDate.now(clock), address);
            values.put("name", recipient.name());
            values.put("rule", mail.rule());
            // A kind knows better who else was told: also by digest, and in the program.
            values.put("others", content.values().getOrDefault("others", others(mail)));
            values.put("mails", address + "/mails");
            values.put("settings", address + "/settings");
            List<Deadline> deadlines = content.deadlines();
            return new Letter(
                    language,
                    values.line(text.subject()),
                    values.text(body, footer),
                    values.html(body, footer),
                    deadlines.isEmpty() ? null : CalendarFile.of(deadlines, language, address, clock.instant()));
        });
    }

    private String link(OutgoingMail mail) {
        TaskId task = mail.task();
        CaseId caseId = mail.caseId();
        if (task != null) {
            return address + "/" + MailLine.pathOf(task);
        }
        if (caseId == null) {
            return address + "/my-work";
        }
        return address + "/case/"
                + db.select(CASE_FILE.NUMBER)
                        .from(CASE_FILE)
                        .where(CASE_FILE.ID.eq(caseId.value()))
                        .fetchSingle()
                        .value1();
    }

    /** Who else gets mail about the same task, or else the same case, of that day. Who has to do with a confidential case is not said. */
    private Words others(OutgoingMail mail) {
        if (confidential(mail)) {
            return NOT_SAID;
        }
        List<Words> others = about(mail) instanceof Condition same
                ? db.selectDistinct(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                        .from(MAIL)
                        .join(OFFICIAL)
                        .on(OFFICIAL.ID.eq(MAIL.RECIPIENT_ID))
                        .where(same)
                        .and(MAIL.PUT_ON.eq(LocalDate.now(clock)))
                        .and(MAIL.STATE.notIn("dropped", "cancelled"))
                        .and(MAIL.RECIPIENT_ID.ne(mail.recipient().value()))
                        .orderBy(OFFICIAL.NAME_EN)
                        .fetch(row -> new Words(row.value1(), row.value2()))
                : List.of();
        return others.isEmpty()
                ? new Words("nobody else", "គ្មានអ្នកផ្សេងទៀតទេ")
                : new Words(
                        String.join(", ", others.stream().map(Words::en).toList()),
                        String.join("; ", others.stream().map(Words::km).toList()));
    }

    private boolean confidential(OutgoingMail mail) {
        Condition itsCase = mail.task() != null
                ? CASE_FILE.ID.eq(db.select(TASK.CASE_ID)
                        .from(TASK)
                        .where(TASK.ID.eq(mail.task().value())))
                : CASE_FILE.ID.eq(mail.caseId() == null ? 0 : mail.caseId().value());
        return db.fetchExists(
                CASE_FILE, itsCase.and(CASE_FILE.CONFIDENTIALITY.eq(Confidentiality.CONFIDENTIAL.code())));
    }

    private static @Nullable Condition about(OutgoingMail mail) {
        if (mail.task() != null) {
            return MAIL.TASK_ID.eq(mail.task().value());
        }
        return mail.caseId() == null
                ? null
                : MAIL.CASE_ID.eq(mail.caseId().value()).and(MAIL.TASK_ID.isNull());
    }

    /** A kind or a text that the program does not have: another node may, or the next version. */
    static final class NoWords extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoWords(String message) {
            super(message);
        }
    }
}
