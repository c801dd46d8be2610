package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntSupplier;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily run with 10,000 open tasks, in a database of its own, against plain SQL that finds and writes the same rows. */
@CnccTest
@TestPropertySource(properties = "cncc.bench-of=reminders")
class RemindersBench {

    private static final int TASKS = 10_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Autowired
    DSLContext db;

    @Autowired
    DailyReminders daily;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theDailyRun() {
        fill();
        db.execute("vacuum analyze engine.task");
        // As after an outage of many weeks: every stage of every task is looked at for the first time.
        clock.moveTo(LocalDateTime.of(2026, 11, 16, 8, 0));
        long start = System.nanoTime();
        DailyReminders.Run all = daily.runOnce().orElseThrow();
        System.out.printf(
                "first run after an outage, %,d open tasks: %,d told, %,d passed over, %.1f s%n",
                TASKS, all.told(), all.skipped(), (System.nanoTime() - start) / 1e9);
        db.execute("vacuum analyze engine.reminder");
        clock.moveTo(TODAY.atTime(8, 0));
        int told = ours();
        writeDownWhatIsKnown();
        assertThat(told).isPositive();
        assertThat(undone(this::plain)).isEqualTo(told);
        Measure.compare(
                "daily run of reminders, 10,000 open tasks, vs plain SQL writing the same rows (ms)",
                3,
                5,
                15,
                () -> undone(this::ours),
                () -> undone(this::plain));
    }

    private int ours() {
        return daily.runOnce().orElseThrow().told();
    }

    private int undone(IntSupplier work) {
        Integer result = transaction.execute(status -> {
            status.setRollbackOnly();
            return work.getAsInt();
        });
        return result == null ? 0 : result;
    }

    /** Which stages there are today for which due dates, and who is who: what plain SQL is given as known. */
    private void writeDownWhatIsKnown() {
        db.execute("""
            create table engine.plain_stage as
            select distinct due_on, stage, round, rounds, rule, rule_en, rule_km, words, who,
                   case when no_address then 'mail' else how end as how, stage_day
            from engine.reminder
            """);
        db.execute("""
            create table engine.plain_person as
            select distinct t.seat_id, r.who, r.recipient_id
            from engine.reminder r join engine.task t on t.id = r.task_id
            """);
        db.execute("delete from engine.mail where put_on = ?", TODAY);
        db.execute("delete from engine.reminder where told_on = ?", TODAY);
        db.execute("delete from engine.reminder_run where day = ?", TODAY);
        for (String table : List.of("reminder", "plain_stage", "plain_person")) {
            db.execute("vacuum analyze engine." + table);
        }
    }

    /** The best that can be said in SQL, with stages and people given as tables: everything that has come and was not written down. */
    private int plain() {
        int told = plainLog();
        db.execute("""
            insert into engine.mail (token, recipient_id, kind, details, task_id, case_id, rule_en, rule_km, once_key, state, put_at,
                                     put_on, due_at)
            select gen_random_uuid(), r.recipient_id, 'reminder-' || r.words, jsonb_build_object('reminder', r.id), r.task_id, t.case_id,
                   r.rule_en, r.rule_km, 'reminder:' || r.id, 'waiting', now(), r.told_on, now()
            from engine.reminder r join engine.task t on t.id = r.task_id where r.told_on = ? and r.how = 'mail'
            """, TODAY);
        db.execute("""
            insert into engine.mail (token, recipient_id, kind, details, rule_en, rule_km, once_key, state, put_at, put_on, due_at)
            select gen_random_uuid(), r.recipient_id, 'digest', '{}', 'digest', 'digest', 'digest:' || r.recipient_id || ':' || ?,
                   'waiting', now(), ?, now()
            from (select distinct recipient_id from engine.reminder where told_on = ? and how = 'digest') r
            """, TODAY, TODAY, TODAY);
        return told;
    }

    private int plainLog() {
        return db.execute("""
            insert into engine.reminder (task_id, due_on, stage, round, rounds, rule, rule_en, rule_km, words, who, how, recipient_id,
                                         stage_day, told_on, told_at, outcome, reason, no_address)
            select t.id, t.due_on, s.stage, s.round, s.rounds, s.rule, s.rule_en, s.rule_km, s.words, s.who, s.how,
                   p.recipient_id, s.stage_day, ?, now(), 'told', null, o.email is null
            from engine.task t
            join engine.plain_stage s on s.due_on = t.due_on
            join engine.plain_person p on p.seat_id = t.seat_id and p.who = s.who
            join engine.official o on o.id = p.recipient_id
            where t.state = 'open'
              and not exists (select 1 from engine.reminder x
                              where x.task_id = t.id and x.stage = s.stage and x.round = s.round
                                and x.recipient_id = p.recipient_id and x.told_on >= s.stage_day)
            """, TODAY);
    }

    /** Spread over seats that are held, and over the days around today. */
    private void fill() {
        String definition = db.fetchSingle(
                        "select id_ from camunda.act_re_procdef where key_ = 'provincialReport' order by version_ desc"
                                + " limit 1")
                .get(0, String.class);
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'BENCH-R', 'bench', min(id), now() from engine.mechanism
            """);
        db.execute("""
            with seat as (
                select s.id, m.id as mechanism_id, m.area_code, row_number() over (order by s.id) - 1 as n, count(*) over () as seats
                from engine.seat s join engine.mechanism m on m.id = s.mechanism_id
                where m.area_code <> 'KH' and s.key in ('chief', 'officer', 'president')
                  and exists (select 1 from engine.appointment a where a.seat_id = s.id and a.to_date is null)
            )
            insert into engine.task (engine_task_id, instance_id, definition_id, procedure, step, screen, case_id, mechanism_id, area_code,
                                     seat_id, state, due_on, opened_at)
            select 'bench-r-' || i, 'bench-r-' || i, ?, 'provincialReport',
                   'submitFigures', 'figures',
                   (select id from engine.case_file where number = 'BENCH-R'), seat.mechanism_id, seat.area_code, seat.id, 'open',
                   date '2026-10-01' + (i % 75), now()
            from generate_series(1, ?) i join seat on seat.n = i % seat.seats
            """, definition, TASKS);
    }
}
