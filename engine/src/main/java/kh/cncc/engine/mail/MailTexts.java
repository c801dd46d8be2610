package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL_TEXT;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of mails, which the General Secretariat edits. Each change is a version; the earlier ones stay. */
@Service
@Transactional
public class MailTexts {

    /** Key of what stands below every mail. */
    public static final String FOOTER = "footer";

    /** Placeholders that every text may use. */
    public static final Set<String> STANDARD = Set.of("name", "link", "lines", "rule", "others", "mails", "settings");

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale KHMER = Locale.of("km");
    private static final int MOST_VERSIONS = 100;

    private final DSLContext db;
    private final Clock clock;
    private final MailAccess access;
    private final MailJournal journal;
    private final List<MailKind> kinds;

    MailTexts(DSLContext db, Clock clock, MailAccess access, MailJournal journal, List<MailKind> kinds) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.journal = journal;
        this.kinds = kinds;
    }

    /** Whether the official words texts. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor) {
        return access.staff(actor).isPresent();
    }

    /** All texts that mails are made of, by their keys. */
    @Transactional(readOnly = true)
    public List<MailText> all(Actor actor) {
        access.requireStaff(actor);
        return db.selectDistinct(MAIL_TEXT.KEY).from(MAIL_TEXT).orderBy(MAIL_TEXT.KEY).fetch(MAIL_TEXT.KEY).stream()
                .filter(key -> kinds.stream().anyMatch(kind -> kind.key().equals(key)))
                .map(this::text)
                .toList();
    }

    /** A text as it is in use. */
    @Transactional(readOnly = true)
    public MailText text(Actor actor, String key) {
        access.requireStaff(actor);
        return text(key);
    }

    /** Its versions in a language, newest first. */
    @Transactional(readOnly = true)
    public List<TextVersion> versions(Actor actor, String key, Locale language) {
        access.requireStaff(actor);
        return versions(key, language, MOST_VERSIONS);
    }

    /** Puts edited texts into use. */
    public SaveTextResult save(Actor actor, String key, TextForm form) {
        HeldSeat as = access.requireStaff(actor);
        MailText now = text(key);
        TextDraft english = TextRules.tidy(form.english());
        TextDraft khmer = TextRules.tidy(form.khmer());
        List<TextProblem> problems = new ArrayList<>(check(key, ENGLISH, english));
        problems.addAll(check(key, KHMER, khmer));
        if (!problems.isEmpty()) {
            return new SaveTextResult.Broken(problems);
        }
        if (now.english().version() != form.englishVersion()) {
            return conflict(now.english());
        }
        if (now.khmer().version() != form.khmerVersion()) {
            return conflict(now.khmer());
        }
        boolean newEnglish = !english.equals(now.english().draft());
        boolean newKhmer = !khmer.equals(now.khmer().draft());
        if (!newEnglish && !newKhmer) {
            return new SaveTextResult.Unchanged();
        }
        if (newEnglish && !add(actor, key, ENGLISH, form.englishVersion(), english, null)
                || newKhmer && !add(actor, key, KHMER, form.khmerVersion(), khmer, null)) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return conflict(newEnglish ? text(key).english() : text(key).khmer());
        }
        journal.record(
                actor,
                as,
                "mail-text-edited",
                Map.of(
                        "text",
                        key,
                        "en",
                        form.englishVersion() + (newEnglish ? 1 : 0),
                        "km",
                        form.khmerVersion() + (newKhmer ? 1 : 0)));
        return new SaveTextResult.Saved();
    }

    /** Puts an earlier version into use again, as a new one. */
    public SaveTextResult restore(Actor actor, String key, Locale language, int version) {
        HeldSeat as = access.requireStaff(actor);
        List<TextVersion> versions = versions(key, language, MOST_VERSIONS);
        TextVersion current = versions.getFirst();
        TextVersion earlier = versions.stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> new Refused("refused.mail"));
        if (earlier.draft().equals(current.draft())) {
            return new SaveTextResult.Unchanged();
        }
        // What was right once may name a placeholder that is gone.
        List<TextProblem> problems = check(key, language, earlier.draft());
        if (!problems.isEmpty()) {
            return new SaveTextResult.Broken(problems);
        }
        if (!add(actor, key, language, current.version(), earlier.draft(), version)) {
            return conflict(versions(key, language, 1).getFirst());
        }
        journal.record(
                actor,
                as,
                "mail-text-restored",
                Map.of("text", key, "language", language.getLanguage(), "from", version, "to", current.version() + 1));
        return new SaveTextResult.Saved();
    }

    /** What is wrong with a text of a kind. */
    List<TextProblem> check(String key, Locale language, TextDraft draft) {
        return TextRules.check(key, language, draft, TextRules.placeholders(kind(key)));
    }

    MailKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("refused.mail"));
    }

    private static SaveTextResult conflict(TextVersion other) {
        Words who = other.by() == null ? new Words("the installation's files", "ឯកសារនៃការដំឡើង") : other.by();
        return new SaveTextResult.Conflict(who, other.at());
    }

    /** The key of the table decides who was first. */
    private boolean add(
            Actor actor, String key, Locale language, int after, TextDraft draft, @Nullable Integer restoredFrom) {
        return db.insertInto(MAIL_TEXT)
                        .set(MAIL_TEXT.KEY, key)
                        .set(MAIL_TEXT.LANGUAGE, language.getLanguage())
                        .set(MAIL_TEXT.VERSION, after + 1)
                        .set(MAIL_TEXT.SUBJECT, draft.subject())
                        .set(MAIL_TEXT.BODY, draft.body())
                        .set(MAIL_TEXT.AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .set(MAIL_TEXT.EDITED_BY, actor.id().value())
                        .set(MAIL_TEXT.RESTORED_FROM, restoredFrom)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private MailText text(String key) {
        MailKind kind = kind(key);
        List<TextVersion> english = versions(key, ENGLISH, 1);
        List<TextVersion> khmer = versions(key, KHMER, 1);
        if (english.isEmpty() || khmer.isEmpty()) {
            throw new Refused("refused.mail");
        }
        return new MailText(
                key,
                english.getFirst(),
                khmer.getFirst(),
                TextRules.placeholders(kind).stream()
                        .map(name -> "{" + name + "}")
                        .toList());
    }

    private List<TextVersion> versions(String key, Locale language, int most) {
        return db.select(
                        MAIL_TEXT.VERSION,
                        MAIL_TEXT.SUBJECT,
                        MAIL_TEXT.BODY,
                        MAIL_TEXT.AT,
                        MAIL_TEXT.RESTORED_FROM,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM)
                .from(MAIL_TEXT)
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(MAIL_TEXT.EDITED_BY))
                .where(MAIL_TEXT.KEY.eq(key))
                .and(MAIL_TEXT.LANGUAGE.eq(language.getLanguage()))
                .orderBy(MAIL_TEXT.VERSION.desc())
                .limit(most)
                .fetch(MailTexts::version);
    }

    private static TextVersion version(Record row) {
        String english = row.get(OFFICIAL.NAME_EN);
        return new TextVersion(
                row.get(MAIL_TEXT.VERSION),
                new TextDraft(row.get(MAIL_TEXT.SUBJECT), row.get(MAIL_TEXT.BODY)),
                row.get(MAIL_TEXT.AT).toInstant(),
                english == null ? null : new Words(english, row.get(OFFICIAL.NAME_KM)),
                row.get(MAIL_TEXT.RESTORED_FROM));
    }
}
