package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.board.Expectations;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.processes.reporting.board.ReportingRates;
import kh.cncc.processes.reporting.board.StepTimes;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The board with a year and with ten years of history: 25 provinces x 12 months x 10 reports, with thirteen tasks each. */
@CnccTest
@TestPropertySource(properties = "cncc.bench-of=board")
class BoardBench {

    private static final int PAGE = 50;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final int YEAR = 12;

    @Autowired
    DSLContext db;

    @Autowired
    Accounts accounts;

    @Autowired
    LateTasks late;

    @Autowired
    ReportingRates rates;

    @Autowired
    StepTimes times;

    @Autowired
    Expectations expectations;

    @Autowired
    MovableClock clock;

    @Test
    void theBoardWithTenYearsOfHistory() {
        clock.moveTo(TODAY.atTime(9, 0));
        Actor actor = accounts.actor("gs.coordinator");
        Map<String, Runnable> questions = questions(actor);
        fill(0, YEAR);
        Map<String, Double> oneYear = new LinkedHashMap<>();
        questions.forEach((name, question) -> oneYear.put(name, Measure.median(200, 60, question)));
        fill(YEAR, 10 * YEAR);
        List<LateTask> page = late.page(actor, LateFilter.ALL, Locale.ENGLISH, 0, PAGE);
        assertThat(page).hasSize(PAGE);
        assertThat(plain())
                .extracting(row -> row.get("id", Long.class))
                .isEqualTo(page.stream().map(task -> task.id().value()).toList());
        Measure.compare(
                "first page of who is late, ten years of history, vs plain SQL (ms)",
                3,
                20,
                60,
                Objects.requireNonNull(questions.get("first page of who is late")),
                this::plain);
        questions.forEach((name, question) -> Measure.keep(
                name + ", ten years vs one year of history (ms)",
                1.3,
                Measure.median(20, 60, question),
                Objects.requireNonNull(oneYear.get(name))));
    }

    private Map<String, Runnable> questions(Actor actor) {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("first page of who is late", () -> late.page(actor, LateFilter.ALL, Locale.ENGLISH, 0, PAGE));
        questions.put("timeliness and completeness over 12 months", () -> rates.trend(actor, PeriodType.MONTH, null));
        questions.put("punctuality of each step", () -> rates.steps(actor, PeriodType.MONTH, null, null));
        questions.put("where time goes", () -> times.of(actor, "provincialReport", PeriodType.MONTH, null));
        questions.put("what will be late", () -> expectations.dueSoon(actor, null));
        return questions;
    }

    /** The best that can be said in SQL for the same rows: whom to call, when somebody was last told, what came of the last call. */
    private List<org.jooq.Record> plain() {
        return db.fetch("""
            select t.id, t.step, c.number, a.name_en, a.name_km, m.name_en, m.name_km, s.title_en, s.title_km, h.name_en, h.name_km,
                   t.due_on, holder.*, deputy.*, delegate.*, told.*, call.*
            from engine.task t
            join engine.case_file c on c.id = t.case_id
            join engine.area a on a.code = t.area_code
            join engine.mechanism m on m.id = t.mechanism_id
            join engine.seat s on s.id = t.seat_id
            join engine.mechanism h on h.id = s.mechanism_id
            left join lateral (select o.name_en, o.name_km, o.phone from engine.appointment p join engine.official o on o.id = p.official_id
                where p.seat_id = t.seat_id and o.active and p.from_date <= ?::date and (p.to_date is null or p.to_date >= ?::date) limit 1)
                holder on true
            left join lateral (select o.name_en, o.name_km, o.phone from engine.appointment p join engine.official o on o.id = p.official_id
                where p.seat_id = s.deputy_seat_id and o.active and p.from_date <= ?::date and (p.to_date is null or p.to_date >= ?::date)
                limit 1) deputy on true
            left join lateral (select o.name_en, o.name_km, o.phone from engine.delegation d join engine.official o on o.id = d.official_id
                where d.seat_id = t.seat_id and o.active and d.revoked_at is null and ?::date between d.from_date and d.to_date
                order by d.id limit 1) delegate on true
            left join lateral (select o.name_en, o.name_km, r.how, r.told_at from engine.reminder r join engine.official o on o.id = r.recipient_id
                where r.task_id = t.id and r.outcome = 'told' order by r.id desc limit 1) told on true
            left join lateral (select e.official_en, e.official_km, e.at, e.detail ->> 'reason' as note from engine.audit_entry e
                where e.case_id = t.case_id and e.act = 'call-noted' and e.detail ->> 'task' = t.id::text
                order by e.position desc limit 1) call on true
            where t.state = 'open' and t.due_on < ?::date
            order by t.due_on, t.id limit ?
            """, TODAY, TODAY, TODAY, TODAY, TODAY, TODAY, PAGE).stream()
                .<org.jooq.Record>map(row -> row)
                .toList();
    }

    /** Months counted backwards from October 2026. All is done but the newest month, where departments are late. */
    private void fill(int from, int to) {
        String definition = db.fetchSingle(
                        "select id_ from camunda.act_re_procdef where key_ = 'provincialReport' order by version_ desc"
                                + " limit 1")
                .get(0, String.class);
        for (int back = from; back < to; back++) {
            month(LocalDate.of(2026, 10, 1).minusMonths(back), back == 0, definition);
        }
        for (String table :
                List.of("engine.task", "engine.case_file", "processes.report", "processes.reporting_cycle")) {
            db.execute("vacuum analyze " + table);
        }
    }

    private void month(LocalDate start, boolean running, String definition) {
        String month = start.toString().substring(0, 7);
        LocalDate end = start.plusMonths(1).minusDays(1);
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'RC-' || ?, 'cycle', id, ?::date from engine.mechanism where code = 'CNCC-GS'
            """, month, end);
        db.execute("insert into processes.form_edition (digest) values ('bench') on conflict do nothing");
        db.execute("""
            insert into processes.reporting_cycle (code, period_type, period_start, period_end, case_id, state, opened_at, cut_off, lock_date, edition_id)
            select number, 'month', ?::date, ?::date, id, 'collecting', opened_at, ?::date + 20, ?::date + 60,
                (select id from processes.form_edition where digest = 'bench')
            from engine.case_file where number = 'RC-' || ?
            """, start, end, end, end, month);
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'PR-' || ? || '-' || area_code, 'province-report', id, ?::date from engine.mechanism where kind = 'CP-CNCC'
            """, month, end);
        db.execute("""
            insert into processes.report (code, cycle_id, mechanism_id, kind, case_id, state, due_on, first_submitted_at, submitted_at, accepted_at, units)
            select c.number, y.id, c.mechanism_id, 'province', c.id, case when ? then 'in-progress' else 'approved' end, ?::date + 14,
                   case when ? then null else ?::date + 10 + (c.id % 8)::int end, case when ? then null else ?::date + 12 end,
                   case when ? then null else ?::date + 15 end, '{}'
            from engine.case_file c join processes.reporting_cycle y on y.code = 'RC-' || ?
            where c.number like 'PR-' || ? || '-%'
            """, running, end, running, end, running, end, running, end, month, month);
        tasks(month, end, running, definition);
    }

    private void tasks(String month, LocalDate end, boolean running, String definition) {
        db.execute("""
            insert into engine.task (engine_task_id, instance_id, definition_id, procedure, step, screen, case_id, mechanism_id, unit_id,
                                     area_code, seat_id, state, due_on, opened_at, ended_at, outcome, done_by, done_as)
            select c.number || x.step || coalesce(u.id, 0), c.number, ?, 'provincialReport', x.step, 'figures', c.id, c.mechanism_id, u.id,
                   m.area_code, coalesce(su.id, s.id), case when o.open then 'open' else 'done' end, ?::date + x.due, ?::date + x.opened,
                   case when o.open then null else ?::date + x.opened + (c.id % 5)::int end,
                   case when o.open then null else 'forward' end,
                   case when o.open then null else (select min(id) from engine.official) end,
                   case when o.open then null else 'holder' end
            from engine.case_file c
            join engine.mechanism m on m.id = c.mechanism_id
            join (values ('recordMeeting', 2, 0, 'CP-WCCC-TEAM', 'chief'), ('submitFigures', 7, 2, null, null),
                         ('compileReport', 9, 7, 'CP-CNCC-SEC', 'officer'), ('checkReport', 11, 9, 'CP-CNCC-SEC', 'chief'),
                         ('reviewReport', 14, 11, 'CP-CNCC', 'president'), ('receiveReport', 16, 14, 'CP-CNCC', 'president'))
                x (step, due, opened, kind, key) on not ? or x.due <= 7
            left join engine.mechanism h on h.kind = x.kind and h.area_code = m.area_code
            left join engine.seat s on s.mechanism_id = h.id and s.key = x.key
            left join engine.mechanism u on x.kind is null and u.category = 'department' and u.area_code = m.area_code
            left join engine.seat su on su.mechanism_id = u.id and su.key = 'officer'
            cross join lateral (select ? and x.step = 'submitFigures' as open) o
            where c.number like 'PR-' || ? || '-%'
            """, definition, end, end, end, running, running, month);
    }
}
