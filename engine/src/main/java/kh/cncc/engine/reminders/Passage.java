package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.StepInfo;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Looks once at all open tasks and writes who is told what today. Stages are reckoned once for each due date and people once for each seat;
 * the database then writes in one statement what nobody wrote down before.
 */
@Component
class Passage {

    /** What is told of: a stage of the deadline, or the vacancy of the seat. */
    enum Occasion {
        DEADLINE,
        VACANT
    }

    /** So many tasks go into one statement. */
    private static final int BATCH = 10_000;

    private static final String CONFIDENTIAL = Confidentiality.CONFIDENTIAL.code();

    private final DSLContext db;
    private final Clock clock;
    private final Models models;
    private final WorkingDays workingDays;
    private final ReminderRules rules;

    Passage(DSLContext db, Clock clock, Models models, WorkingDays workingDays, ReminderRules rules) {
        this.db = db;
        this.clock = clock;
        this.models = models;
        this.workingDays = workingDays;
        this.rules = rules;
    }

    /** A row that was written. */
    record Written(
            long id, TaskId task, CaseId caseId, long recipient, How how, String words, Words rule, boolean told) {}

    private record Step(String definitionId, String id) {}

    /** Every stage whose day has come and that nobody wrote down yet; of several for one official only the last is told. */
    List<Written> pass(Set<Occasion> occasions) {
        LocalDate today = LocalDate.now(clock);
        var people = new SeatPeople(People.on(db, today));
        var moments = new Moments(rules, new StageDays(workingDays.calendar()), occasions, today);
        Map<Step, String> kinds = new HashMap<>();
        List<Written> written = new ArrayList<>();
        var candidates = new Candidates();
        db.select(TASK.ID, TASK.DEFINITION_ID, TASK.STEP, TASK.SEAT_ID, TASK.DUE_ON, CASE_FILE.CONFIDENTIALITY)
                .from(TASK)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(TASK.CASE_ID))
                .where(TASK.STATE.eq("open"))
                .orderBy(TASK.ID)
                .forEach(task -> {
                    String kind = kinds.computeIfAbsent(
                            new Step(task.value2(), task.value3()),
                            step -> kind(models, step.definitionId(), step.id()));
                    candidates.add(
                            task.value1(),
                            moments.come(people.level(task.value4()), kind, task.value5()),
                            task.value6().equals(CONFIDENTIAL)
                                    ? people.of(task.value4()).doingOnly()
                                    : people.of(task.value4()));
                    if (candidates.tasks() == BATCH) {
                        written.addAll(write(candidates, moments, today));
                        candidates.clear();
                    }
                });
        written.addAll(write(candidates, moments, today));
        return written;
    }

    /** Rule: a step whose hands must differ from those of earlier ones is a check or an approval of their work. */
    static String kind(Models models, String definitionId, String step) {
        return kind(models.step(definitionId, step));
    }

    static String kind(StepInfo step) {
        return step.separateFrom().isEmpty() ? "do" : "approve";
    }

    private List<Written> write(Candidates candidates, Moments moments, LocalDate today) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Object[] values = Stream.of(
                        moments.columns(),
                        candidates.columns(),
                        Stream.of(today, clock.instant().atOffset(ZoneOffset.UTC)))
                .flatMap(columns -> columns)
                .toArray();
        return db.fetch(SQL, values)
                .map(row -> new Written(
                        row.get("id", Long.class),
                        new TaskId(row.get("task_id", Long.class)),
                        new CaseId(row.get("case_id", Long.class)),
                        row.get("recipient_id", Long.class),
                        How.of(row.get("how", String.class)).orElseThrow(),
                        row.get("words", String.class),
                        new Words(row.get("rule_en", String.class), row.get("rule_km", String.class)),
                        row.get("outcome", String.class).equals("told")));
    }

    /**
     * A stage counts as written down when that was on its day or later: a deadline that was moved on begins anew. A seat that was filled
     * and is vacant again is vacant for another time: its rounds count those who had it before. What is confidential has a mail of its own:
     * the digests stand in the outbox for those to read who may not know of it.
     */
    private static final String SQL = """
            with moment as materialized (
                select * from unnest(cast(? as int[]), cast(? as date[]), cast(? as date[]), cast(? as date[]), cast(? as text[]),
                                     cast(? as int[]), cast(? as int[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                                     cast(? as int[]), cast(? as text[]), cast(? as text[]))
                    m (number, due_on, since, day, stage, round, rounds, who, how, words, rule, rule_en, rule_km)
            ), candidate as (
                select c.task_id, c.official_id, c.reason, c.choosable, m.due_on, m.since, m.day, m.stage,
                       m.round + case when m.since = date 'epoch' then vacancy.earlier else 0 end as round,
                       m.rounds, m.who, m.how, m.words, m.rule, m.rule_en, m.rule_km
                from unnest(cast(? as bigint[]), cast(? as bigint[]), cast(? as int[]), cast(? as text[]), cast(? as text[]))
                         c (task_id, official_id, number, reason, choosable)
                join moment m on m.number = c.number
                left join lateral (select count(*)::int as earlier
                                   from engine.task t join engine.appointment a on a.seat_id = t.seat_id
                                   where t.id = c.task_id and m.since = date 'epoch') vacancy on m.since = date 'epoch'
            ), missing as materialized (
                select c.* from candidate c
                where not exists (select 1 from engine.reminder x
                                  where x.task_id = c.task_id and x.stage = c.stage and x.round = c.round
                                    and x.recipient_id = c.official_id and x.told_on >= c.since)
            ), wished as (
                select c.*, coalesce(case c.choosable when 'early' then w.early when 'others' then w.others end, c.how) as way
                from missing c left join engine.mail_wish w on w.official_id = c.official_id
            ), today as (
                select cast(? as date) as day, cast(? as timestamptz) as at
            ), written as (
                insert into engine.reminder (task_id, due_on, stage, round, rounds, rule, rule_en, rule_km, words, who, how, recipient_id,
                                             stage_day, told_on, told_at, outcome, reason, no_address)
                select c.task_id, c.due_on, c.stage, c.round, c.rounds, c.rule, c.rule_en, c.rule_km, c.words, c.who,
                       case when o.email is null then 'program'
                            when c.way = 'digest' and f.confidentiality = 'confidential' then 'mail' else c.way end, c.official_id,
                       c.day, today.day, today.at, case when c.reason is null then 'told' else 'skipped' end, c.reason,
                       o.email is null and c.way <> 'program'
                from wished c
                join engine.official o on o.id = c.official_id
                join engine.task k on k.id = c.task_id
                join engine.case_file f on f.id = k.case_id, today
                order by c.task_id, c.official_id, c.day, c.stage
                on conflict do nothing
                returning id, task_id, recipient_id, how, words, rule_en, rule_km, outcome
            )
            select w.*, t.case_id from written w join engine.task t on t.id = w.task_id
            """;
}
