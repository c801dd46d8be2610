package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.InboxFilter;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.workflow.Models;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first page of My work with a country's worth of tasks, and ten years of finished ones. */
@CnccTest
class MyWorkBench {

    private static final int PAGE = 50;

    @Autowired
    DSLContext db;

    @Autowired
    Inbox inbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Models models;

    @Test
    void theFirstPageOfMyWork() {
        Actor actor = accounts.actor("battambang.secretariat.chief");
        fill("open", 0, 100_000);
        fill("done", 100_000, 10_000);
        db.execute("vacuum analyze engine.task");
        double few = Measure.median(20, 60, () -> page(actor));
        fill("done", 200_000, 990_000);
        db.execute("vacuum analyze engine.task");
        assertThat(inbox.mine(actor, InboxFilter.ALL, 0, PAGE)).hasSize(PAGE);
        Measure.compare(
                "first page of My work, 100,000 open and 1,000,000 finished, vs plain SQL (ms)",
                3,
                20,
                60,
                () -> page(actor),
                () -> plain(actor));
        Measure.keep(
                "first page of My work, 1,000,000 finished vs 10,000 finished (ms)",
                1.2,
                Measure.median(20, 60, () -> page(actor)),
                few);
    }

    private void page(Actor actor) {
        inbox.mine(actor, InboxFilter.ALL, 0, PAGE);
    }

    /** The best that can be said in SQL: one statement, by the index, already knowing whose seats. */
    private void plain(Actor actor) {
        db.fetch("""
            select t.id, t.step, c.number, m.name_en, m.name_km, t.due_on, t.opened_at
            from engine.task t
            join engine.case_file c on c.id = t.case_id
            join engine.mechanism m on m.id = t.mechanism_id
            where t.state = 'open' and t.seat_id in (
                select a.seat_id from engine.appointment a
                where a.official_id = ? and a.from_date <= current_date
                  and (a.to_date is null or a.to_date >= current_date))
            order by t.due_on, t.id limit ?
            """, actor.id().value(), PAGE);
    }

    /** Spread over the seats that have work, so that each holds its share of them. */
    private void fill(String state, int from, int count) {
        String definition = db.fetchSingle(
                        "select id_ from camunda.act_re_procdef where key_ = 'provincialReport' order by version_ desc"
                                + " limit 1")
                .get(0, String.class);
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'BENCH', 'bench', min(id), now() from engine.mechanism
            on conflict do nothing
            """);
        db.execute("""
            with seat as (
                select s.id, m.id as mechanism_id, m.area_code, row_number() over (order by s.id) - 1 as n, count(*) over () as seats
                from engine.seat s join engine.mechanism m on m.id = s.mechanism_id
                where m.kind in ('CP-CNCC-SEC', 'CP-WCCC-TEAM', 'DOH', 'DEYS', 'DSVY', 'CP-CNCC') and s.key in ('chief', 'officer', 'president')
            )
            insert into engine.task (engine_task_id, instance_id, definition_id, procedure, step, screen, case_id, mechanism_id, area_code,
                                     seat_id, state, due_on, opened_at, ended_at, outcome, done_by, done_as)
            select 'bench-' || i, 'bench-' || i, ?, 'provincialReport', 'checkReport', 'decide',
                   (select id from engine.case_file where number = 'BENCH'), seat.mechanism_id, seat.area_code, seat.id, ?,
                   date '2016-01-01' + (i % 3600), now(),
                   case when ? = 'open' then null else now() end,
                   case when ? = 'open' then null else 'forward' end,
                   case when ? = 'open' then null else (select min(id) from engine.official) end,
                   case when ? = 'open' then null else 'holder' end
            from generate_series(?, ?) i join seat on seat.n = i % seat.seats
            """, definition, state, state, state, state, state, from, from + count - 1);
    }
}
