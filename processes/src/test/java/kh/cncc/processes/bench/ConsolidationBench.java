package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.indicators.Indicators;
import kh.cncc.processes.reporting.CycleId;
import kh.cncc.processes.reporting.NationalFigures;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The nation's figures of a year: 25 provinces, 250 indicators, 12 months, 3 splits. */
@CnccTest
@TestPropertySource(properties = "cncc.bench-of=consolidation")
class ConsolidationBench {

    @Autowired
    DSLContext db;

    @Autowired
    NationalFigures figures;

    @Autowired
    Indicators indicators;

    @Test
    void aYearOfTheNation() {
        fill();
        List<CycleId> year = db.fetch("select id from processes.reporting_cycle where code like 'BENCH-%'")
                .map(row -> new CycleId(row.get(0, Long.class)));
        assertThat(year).hasSize(12);
        assertThat(figures.compute(year)).hasSize(250 * 3);
        Long[] ids = year.stream().map(CycleId::value).toArray(Long[]::new);
        Measure.compare(
                "national consolidation, 25 provinces x 250 indicators x 12 months x 3 splits, vs plain SQL (ms)",
                1.3,
                20,
                61,
                () -> figures.compute(year),
                () -> db.fetch("""
                    select f.indicator_id, f.split, sum(f.number), count(f.number)
                    from processes.report r
                    join processes.report_version v on v.report_id = r.id and v.number = r.current_version
                    join processes.report_version_return s on s.report_version_id = v.id
                    join processes.figure f on f.version_id = s.return_version_id
                    where r.cycle_id = any (?)
                    group by f.indicator_id, f.split
                    """, (Object) ids));
    }

    private void fill() {
        db.execute("update processes.form_line set form = 'set-aside-' || form where form = 'province-month'");
        db.execute("""
            insert into processes.indicator (code, list, number, name_en, name_km, domain_en, domain_km, child_right, value_type,
                unit_en, unit_km, minimum, decimals, by_sex, by_area, aggregation, source, period_type)
            select 'BENCH-' || i, 'A4', i::text, 'Bench', 'ស្ទង់', 'Bench', 'ស្ទង់', 'life', 'count',
                'children', 'កុមារ', 0, 0, true, false, 'sum', 'bench', 'month'
            from generate_series(1, 250) i
            """);
        db.execute("""
            insert into processes.form_line (form, unit_kind, indicator_id, position, status)
            select 'province-month', 'DOH', id, row_number() over (order by id), 'confirmed'
            from processes.indicator where code like 'BENCH-%'
            """);
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'BENCH-' || month, 'bench', (select id from engine.mechanism where code = 'CNCC-GS'), now()
            from generate_series(1, 12) month
            union all
            select 'BENCH-' || month || '-' || m.area_code, 'bench', m.id, now()
            from generate_series(1, 12) month, engine.mechanism m where m.kind = 'CP-CNCC'
            """);
        db.execute("insert into processes.form_edition (digest) values ('bench')");
        db.execute("""
            insert into processes.edition_line (edition_id, unit_kind, indicator_id, position, status)
            select e.id, l.unit_kind, l.indicator_id, l.position, l.status
            from processes.form_edition e, processes.form_line l
            where e.digest = 'bench' and l.form = 'province-month'
            """);
        db.execute("""
            insert into processes.reporting_cycle (code, period_type, period_start, period_end, case_id, state, opened_at, cut_off, lock_date, edition_id)
            select c.number, 'month', make_date(2015, month, 1), (make_date(2015, month, 1) + interval '1 month - 1 day')::date,
                c.id, 'published', now(), current_date, current_date + 1,
                (select id from processes.form_edition where digest = 'bench')
            from generate_series(1, 12) month join engine.case_file c on c.number = 'BENCH-' || month
            """);
        db.execute("""
            insert into processes.report (code, cycle_id, mechanism_id, kind, case_id, state, due_on, current_version,
                first_submitted_at, submitted_at, accepted_at, units)
            select k.number, y.id, m.id, 'province', k.id, 'consolidated', current_date, 1, now(), now(), now(),
                array(select u.id from engine.mechanism u where u.kind = 'DOH' and u.area_code = m.area_code)
            from processes.reporting_cycle y, engine.mechanism m
            join engine.case_file k on k.mechanism_id = m.id and k.number like 'BENCH-%'
            where m.kind = 'CP-CNCC' and k.number = y.code || '-' || m.area_code and y.code like 'BENCH-%'
            """);
        db.execute("""
            insert into processes.department_return (report_id, unit_id, state, current_version)
            select u.report_id, u.unit_id, 'submitted', 1
            from processes.report r join processes.report_unit u on u.report_id = r.id
            where r.code like 'BENCH-%'
            """);
        db.execute("""
            insert into processes.return_version (return_id, number, created_at, submitted_at)
            select d.id, 1, now(), now() from processes.department_return d join processes.report r on r.id = d.report_id
            where r.code like 'BENCH-%'
            """);
        db.execute("""
            insert into processes.report_version (report_id, number, compiled_at, compiled_by)
            select id, 1, now(), (select min(id) from engine.official) from processes.report where code like 'BENCH-%'
            """);
        db.execute("""
            insert into processes.report_version_return (report_version_id, unit_id, return_version_id)
            select v.id, d.unit_id, n.id from processes.report r
            join processes.report_version v on v.report_id = r.id
            join processes.department_return d on d.report_id = r.id
            join processes.return_version n on n.return_id = d.id
            where r.code like 'BENCH-%'
            """);
        db.execute("""
            insert into processes.figure (version_id, indicator_id, split, state, number, changed_at, changed_by)
            select n.id, i.id, s.split, 'value', (n.id * 31 + i.id) % 500, now(), (select min(id) from engine.official)
            from processes.return_version n
            join processes.department_return d on d.id = n.return_id
            join processes.report r on r.id = d.report_id and r.code like 'BENCH-%'
            cross join processes.indicator i
            cross join (values ('total'), ('boys'), ('girls')) s (split)
            where i.code like 'BENCH-%'
            """);
        db.execute("vacuum analyze processes.figure");
        db.execute("analyze processes.report_version_return");
        db.execute("analyze processes.report_version");
        db.execute("analyze processes.report");
        db.execute("analyze processes.department_return");
        indicators.reread();
    }
}
