package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.workflow.Models;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Component;

/**
 * Looks once at all open tasks and writes who is told what today. The few distinct due dates, steps and seats are worked out in Java; which
 * task is at which stage, what was told before and what is passed over, the database finds in one statement.
 */
@Component
class Passage {

    /** What a row of the log begins with: a stage of the deadline, or the vacancy of the seat. */
    enum Occasion {
        DEADLINE,
        VACANT
    }

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
    record Written(long id, long task, long recipient, String how, String words, boolean told) {}

    /** Every stage whose day has come and that nobody wrote down yet; of several for one official only the last is told. */
    List<Written> pass(Set<Occasion> occasions) {
        LocalDate today = LocalDate.now(clock);
        SeatPlan plan = People.on(db, today);
        var steps = new Columns.Steps();
        db.selectDistinct(TASK.DEFINITION_ID, TASK.STEP)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .forEach(row -> steps.add(row.value1(), row.value2(), kind(row)));
        var places = new Columns.Places();
        var people = new Columns.People();
        db.selectDistinct(TASK.SEAT_ID).from(TASK).where(TASK.STATE.eq("open")).forEach(row -> {
            places.add(row.value1(), plan.level(row.value1()));
            addPeople(people, plan, row.value1());
        });
        return write(steps, places, people, moments(occasions, today), today);
    }

    private String kind(Record2<String, String> step) {
        return kind(models, step.value1(), step.value2());
    }

    /** Rule: a step whose hands must differ from those of earlier ones is a check or an approval of their work. */
    static String kind(Models models, String definitionId, String step) {
        return models.step(definitionId, step).separateFrom().isEmpty() ? "do" : "approve";
    }

    private static void addPeople(Columns.People people, SeatPlan plan, long seat) {
        boolean vacant = plan.vacant(seat);
        for (Who who : Who.values()) {
            for (long official : plan.people(seat, who)) {
                people.add(seat, Occasion.DEADLINE, who, official);
                if (vacant) {
                    people.add(seat, Occasion.VACANT, who, official);
                }
            }
        }
    }

    private Columns.Moments moments(Set<Occasion> occasions, LocalDate today) {
        var moments = new Columns.Moments();
        var days = new StageDays(workingDays);
        Set<LocalDate> dues = new HashSet<>(db.selectDistinct(TASK.DUE_ON)
                .from(TASK)
                .where(TASK.STATE.eq("open"))
                .fetch(TASK.DUE_ON));
        for (String level : RuleCheck.LEVELS) {
            for (String kind : RuleCheck.KINDS) {
                Ladder ladder = rules.ladder(level, kind);
                for (LocalDate due : dues) {
                    occasions.stream()
                            .flatMap(occasion -> due(occasion, ladder, due, days))
                            .filter(moment -> !moment.day().isAfter(today))
                            .forEach(moment -> moments.add(level, kind, due, moment));
                }
            }
        }
        return moments;
    }

    private static Stream<Columns.Moment> due(Occasion occasion, Ladder ladder, LocalDate due, StageDays days) {
        return switch (occasion) {
            case DEADLINE ->
                ladder.stages().stream()
                        .map(stage -> new Columns.Moment(occasion, stage, days.day(due, stage.offset())));
            // Told once as long as the task is open, whenever that was.
            case VACANT -> ladder.vacant().stream().map(stage -> new Columns.Moment(occasion, stage, LocalDate.EPOCH));
        };
    }

    private List<Written> write(
            Columns.Steps steps,
            Columns.Places places,
            Columns.People people,
            Columns.Moments moments,
            LocalDate today) {
        return db.fetch(
                        SQL,
                        Stream.of(
                                        steps.arrays(),
                                        places.arrays(),
                                        people.arrays(),
                                        moments.arrays(),
                                        Stream.of(today, clock.instant().atOffset(ZoneOffset.UTC)))
                                .flatMap(arrays -> arrays)
                                .toArray())
                .map(row -> new Written(
                        row.get("id", Long.class),
                        row.get("task_id", Long.class),
                        row.get("recipient_id", Long.class),
                        row.get("how", String.class),
                        row.get("words", String.class),
                        row.get("outcome", String.class).equals("told")));
    }

    /** A stage counts as written down when that was on its day or later: a deadline that was moved on begins anew. */
    private static final String SQL = """
            with step as (
                select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) s (definition_id, step, kind)
            ), place as (
                select * from unnest(cast(? as bigint[]), cast(? as text[])) p (seat_id, level)
            ), person as (
                select * from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as bigint[]))
                    p (seat_id, occasion, who, official_id)
            ), moment as (
                select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as date[]), cast(? as text[]),
                                     cast(? as date[]), cast(? as text[]), cast(? as int[]), cast(? as int[]),
                                     cast(? as int[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                                     cast(? as int[]), cast(? as text[]), cast(? as text[]))
                    m (level, kind, due_on, occasion, day, stage, round, rounds, days, who, how, words, rule, rule_en, rule_km)
            ), come as (
                select distinct on (t.id, p.official_id, m.stage, m.round)
                       t.id as task_id, t.due_on, p.official_id, m.occasion, m.day, m.stage, m.round, m.rounds, m.days,
                       m.who, m.how, m.words, m.rule, m.rule_en, m.rule_km
                from engine.task t
                join step s on s.definition_id = t.definition_id and s.step = t.step
                join place l on l.seat_id = t.seat_id
                join moment m on m.due_on = t.due_on and m.level = l.level and m.kind = s.kind
                join person p on p.seat_id = t.seat_id and p.occasion = m.occasion and p.who = m.who
                where t.state = 'open'
                order by t.id, p.official_id, m.stage, m.round, array_position(array['mail', 'digest', 'program'], m.how), m.rule
            ), ranked as (
                select c.*, row_number() over (partition by task_id, official_id, occasion
                                               order by day desc, days desc, rule) as place
                from come c
            ), written as (
                insert into engine.reminder (task_id, due_on, stage, round, rounds, rule, rule_en, rule_km, words, who, how,
                                             recipient_id, stage_day, told_on, told_at, outcome, reason, no_address)
                select r.task_id, r.due_on, r.stage, r.round, r.rounds, r.rule, r.rule_en, r.rule_km, r.words, r.who,
                       case when o.email is null then 'program' else r.how end, r.official_id,
                       case r.occasion when 'VACANT' then now_on.day else r.day end, now_on.day, now_on.at,
                       case when why.reason is null then 'told' else 'skipped' end, why.reason,
                       o.email is null and r.how <> 'program'
                from ranked r
                cross join (select cast(? as date) as day, cast(? as timestamptz) as at) now_on
                cross join lateral (select case when r.place > 1 then 'superseded'
                                                when r.occasion = 'DEADLINE' and r.days <= 0 and r.due_on < now_on.day
                                                    then 'past' end as reason) why
                join engine.official o on o.id = r.official_id
                where not exists (select 1 from engine.reminder x
                                  where x.task_id = r.task_id and x.stage = r.stage and x.round = r.round
                                    and x.recipient_id = r.official_id and x.told_on >= r.day)
                order by r.task_id, r.official_id, r.day
                on conflict do nothing
                returning id, task_id, recipient_id, how, words, outcome
            )
            select * from written
            """;
}
