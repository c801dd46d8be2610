package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Models;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how a text reads before it is put into use: on a real open task, and as a mail to oneself. */
@Service
@Transactional
public class TextTrials {

    private static final int MOST = 30;

    private final DSLContext db;
    private final MailAccess access;
    private final MailTexts texts;
    private final MailComposer composer;
    private final Outbox outbox;
    private final Organisation organisation;
    private final Models models;

    TextTrials(
            DSLContext db,
            MailAccess access,
            MailTexts texts,
            MailComposer composer,
            Outbox outbox,
            Organisation organisation,
            Models models) {
        this.db = db;
        this.access = access;
        this.texts = texts;
        this.composer = composer;
        this.outbox = outbox;
        this.organisation = organisation;
        this.models = models;
    }

    /** Open tasks of any province to try a text on, the most urgent first. */
    @Transactional(readOnly = true)
    public List<TrialTask> tasks(Actor actor) {
        access.requireStaff(actor);
        return open(TASK.STATE.eq("open"));
    }

    /** How the text reads in a mail about this task. */
    @Transactional(readOnly = true)
    public TryTextResult preview(Actor actor, String key, Locale language, TextDraft draft, TaskId task) {
        return tried(actor, key, language, draft, task, TryTextResult.Shown::new);
    }

    /** The same as a mail to oneself. */
    public TryTextResult send(Actor actor, String key, Locale language, TextDraft draft, TaskId task) {
        return tried(actor, key, language, draft, task, letter -> {
            Official self = organisation.official(actor.id());
            String address = self.email();
            if (address == null) {
                return new TryTextResult.NoAddress();
            }
            outbox.put(TrialMail.of(trial(actor, key, task), language, TextRules.tidy(draft)));
            return new TryTextResult.Put(address);
        });
    }

    private TryTextResult tried(
            Actor actor,
            String key,
            Locale language,
            TextDraft draft,
            TaskId task,
            Function<Letter, TryTextResult> result) {
        access.requireStaff(actor);
        List<TextProblem> problems = texts.check(key, language, draft);
        if (!problems.isEmpty()) {
            return new TryTextResult.Broken(problems);
        }
        return composer.letter(
                        trial(actor, key, task),
                        organisation.official(actor.id()),
                        texts.kind(key),
                        language,
                        TextRules.tidy(draft))
                .map(result)
                .orElseGet(TryTextResult.NothingToSay::new);
    }

    private OutgoingMail trial(Actor actor, String key, TaskId task) {
        TrialTask about =
                open(TASK.ID.eq(task.value())).stream().findFirst().orElseThrow(() -> new Refused("refused.task"));
        return texts.kind(key).trial(actor.id(), about.id(), about.caseId());
    }

    private List<TrialTask> open(org.jooq.Condition which) {
        return db.select(
                        TASK.ID,
                        TASK.CASE_ID,
                        TASK.DEFINITION_ID,
                        TASK.STEP,
                        CASE_FILE.NUMBER,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(TASK.MECHANISM_ID))
                .where(which)
                .and(Reach.notConfidential(TASK.CASE_ID))
                .orderBy(TASK.DUE_ON, TASK.ID)
                .limit(MOST)
                .fetch(this::task);
    }

    private TrialTask task(Record row) {
        return new TrialTask(
                new TaskId(row.get(TASK.ID)),
                new CaseId(row.get(TASK.CASE_ID)),
                row.get(CASE_FILE.NUMBER),
                models.step(row.get(TASK.DEFINITION_ID), row.get(TASK.STEP)).name(),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)));
    }
}
