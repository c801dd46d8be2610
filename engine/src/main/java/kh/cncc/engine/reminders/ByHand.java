package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminding in one's own words, once a day for each task. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ByHand {

    static final String STAGE = "by-hand";
    static final Words RULE = new Words("A reminder by hand", "ការរំលឹកដោយផ្ទាល់");

    private static final int MOST = 500;

    private final DSLContext db;
    private final Clock clock;
    private final Supervision supervision;
    private final Cases cases;
    private final Audit audit;
    private final Posting posting;

    ByHand(DSLContext db, Clock clock, Supervision supervision, Cases cases, Audit audit, Posting posting) {
        this.db = db;
        this.clock = clock;
        this.supervision = supervision;
        this.cases = cases;
        this.audit = audit;
        this.posting = posting;
    }

    /** A task about which somebody is to be reminded, and the seat for which the actor may. */
    private record Late(TaskId id, CaseId caseId, long seat, String step, LocalDate dueOn, boolean open, HeldSeat as) {}

    RemindResult remind(Actor actor, List<TaskId> tasks, String sentence) {
        String words = sentence.strip();
        if (words.isEmpty()) {
            return new RemindResult.SentenceMissing();
        }
        if (words.length() > MOST) {
            return new RemindResult.SentenceTooLong(MOST);
        }
        List<Late> late = late(actor, new HashSet<>(tasks));
        cases.lock(late.stream().map(Late::caseId).distinct().toList());
        SeatPlan plan = People.on(db, LocalDate.now(clock));
        List<TaskId> ended = new ArrayList<>();
        List<TaskId> nobody = new ArrayList<>();
        Map<Late, Long> recipients = new HashMap<>();
        for (Late task : late) {
            List<Long> people = plan.people(task.seat(), Who.HOLDER);
            if (!task.open()) {
                ended.add(task.id());
            } else if (people.isEmpty()) {
                nobody.add(task.id());
            } else {
                recipients.put(task, people.getFirst());
            }
        }
        Set<TaskId> told = tell(actor, recipients, words);
        audit.recordAll(recipients.keySet().stream()
                .filter(task -> told.contains(task.id()))
                .map(task -> act(actor, task, words))
                .toList());
        return new RemindResult.Reminded(
                List.copyOf(told),
                recipients.keySet().stream()
                        .map(Late::id)
                        .filter(id -> !told.contains(id))
                        .toList(),
                ended,
                nobody);
    }

    private static Act act(Actor actor, Late task, String words) {
        return new Act(
                task.caseId(),
                "reminded",
                actor,
                task.as().seat().id(),
                task.as().as(),
                Map.of("step", task.step(), "reason", words));
    }

    /** @throws Refused when one of the tasks is not theirs to look after, or is not there */
    private List<Late> late(Actor actor, Collection<TaskId> ids) {
        Map<String, HeldSeat> known = new HashMap<>();
        List<Late> late = db.select(
                        TASK.ID, TASK.CASE_ID, TASK.SEAT_ID, TASK.STEP, TASK.DUE_ON, TASK.STATE, MECHANISM.AREA_CODE)
                .from(TASK)
                .join(SEAT)
                .on(SEAT.ID.eq(TASK.SEAT_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(TASK.ID.in(ids.stream().map(TaskId::value).toList()))
                // Rule: nobody reminds by hand of what is confidential: their words would stand in a mail and in the
                // outbox.
                .and(Reach.notConfidential(TASK.CASE_ID))
                .orderBy(TASK.CASE_ID, TASK.ID)
                .fetch(row -> new Late(
                        new TaskId(row.value1()),
                        new CaseId(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6().equals("open"),
                        known.computeIfAbsent(
                                row.value7(),
                                area -> supervision
                                        .over(actor, area)
                                        .orElseThrow(() -> new Refused("refused.remind")))));
        if (late.size() != ids.size()) {
            throw new Refused("refused.remind");
        }
        return late;
    }

    /** The database decides whether it is the first today. */
    private Set<TaskId> tell(Actor actor, Map<Late, Long> recipients, String words) {
        if (recipients.isEmpty()) {
            return Set.of();
        }
        Set<Long> addressed = new HashSet<>(db.select(OFFICIAL.ID)
                .from(OFFICIAL)
                .where(OFFICIAL.ID.in(recipients.values()))
                .and(OFFICIAL.EMAIL.isNotNull())
                .fetch(OFFICIAL.ID));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        LocalDate today = LocalDate.now(clock);
        var insert = db.insertInto(
                REMINDER,
                REMINDER.TASK_ID,
                REMINDER.DUE_ON,
                REMINDER.STAGE,
                REMINDER.ROUND,
                REMINDER.ROUNDS,
                REMINDER.RULE,
                REMINDER.RULE_EN,
                REMINDER.RULE_KM,
                REMINDER.WORDS,
                REMINDER.WHO,
                REMINDER.HOW,
                REMINDER.RECIPIENT_ID,
                REMINDER.STAGE_DAY,
                REMINDER.TOLD_ON,
                REMINDER.TOLD_AT,
                REMINDER.OUTCOME,
                REMINDER.NO_ADDRESS,
                REMINDER.SENTENCE,
                REMINDER.REMINDED_BY);
        for (var entry : recipients.entrySet()) {
            Late task = entry.getKey();
            long official = Objects.requireNonNull(entry.getValue());
            boolean mailed = addressed.contains(official);
            insert = insert.values(
                    task.id().value(),
                    task.dueOn(),
                    STAGE,
                    1,
                    1,
                    0,
                    RULE.en(),
                    RULE.km(),
                    STAGE,
                    Who.HOLDER.word(),
                    (mailed ? How.MAIL : How.PROGRAM).word(),
                    official,
                    today,
                    today,
                    now,
                    "told",
                    !mailed,
                    words,
                    actor.id().value());
        }
        Map<TaskId, CaseId> cases = recipients.keySet().stream().collect(Collectors.toMap(Late::id, Late::caseId));
        List<Passage.Written> written = insert.onConflictDoNothing()
                .returning(REMINDER.ID, REMINDER.TASK_ID, REMINDER.RECIPIENT_ID, REMINDER.HOW)
                .fetch(row -> new Passage.Written(
                        row.getId(),
                        new TaskId(row.getTaskId()),
                        Objects.requireNonNull(cases.get(new TaskId(row.getTaskId()))),
                        row.getRecipientId(),
                        How.of(row.getHow()).orElseThrow(),
                        STAGE,
                        RULE,
                        true));
        posting.post(written);
        return written.stream().map(Passage.Written::task).collect(Collectors.toSet());
    }
}
