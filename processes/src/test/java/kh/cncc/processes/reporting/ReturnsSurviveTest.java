package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** An installation that made every department's return in advance asks the same departments afterwards and keeps what they did. */
class ReturnsSurviveTest {

    @Test
    void whatWasBegunIsKeptAndWhatWasNotIsOnlyAsked() {
        OlderInstallation older = new OlderInstallation("14");
        fill(older.db);
        List<String> asked = units(older.db, "department_return d join processes.report r on r.id = d.report_id");
        older.upgrade();
        assertThat(asked).hasSize(6);
        assertThat(units(older.db, "report_unit d")).containsExactlyElementsOf(asked);
        assertThat(older.db.fetch("""
            select m.code || ' ' || d.state || ' ' || count(v.id) || ' ' || count(f.number)
            from processes.department_return d
            join engine.mechanism m on m.id = d.unit_id
            left join processes.return_version v on v.return_id = d.id
            left join processes.figure f on f.version_id = v.id
            group by m.code, d.state order by m.code
            """).getValues(0, String.class))
                .containsExactly(
                        "BEGUN in-progress 1 1", "EARLY in-progress 1 1", "MISSED missing 0 0", "SENT submitted 1 0");
    }

    private static List<String> units(DSLContext db, String source) {
        return db.fetch("select m.code from processes." + source
                        + " join engine.mechanism m on m.id = d.unit_id order by m.code")
                .getValues(0, String.class);
    }

    /** One report, and departments that did nothing, opened their table, typed, typed before that was noted, missed it and handed in. */
    private static void fill(DSLContext db) {
        db.execute("""
            insert into engine.mechanism (code, kind, category, area_code, name_en, name_km, status)
            select u, u, 'department', 'KH', u, 'ក', 'active'
            from unnest(array['SILENT', 'OPENED', 'BEGUN', 'EARLY', 'MISSED', 'SENT']) u
            """);
        db.execute(
                "insert into engine.official (username, name_en, name_km, password_hash) values ('o', 'O', 'ក', 'x')");
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select n, 'report', (select id from engine.mechanism where code = 'CNCC'), now() from unnest(array['RC', 'PR']) n
            """);
        db.execute("insert into processes.form_edition (digest) values ('x')");
        db.execute("""
            insert into processes.reporting_cycle (code, period_type, period_start, period_end, case_id, edition_id, state, opened_at,
                cut_off, lock_date)
            select 'RC', 'month', date '2026-01-01', date '2026-01-31', c.id, e.id, 'collecting', now(), current_date, current_date
            from engine.case_file c, processes.form_edition e where c.number = 'RC'
            """);
        db.execute("""
            insert into processes.report (code, cycle_id, mechanism_id, kind, case_id, state, due_on)
            select 'PR', y.id, c.mechanism_id, 'province', c.id, 'in-progress', current_date
            from engine.case_file c, processes.reporting_cycle y where c.number = 'PR'
            """);
        db.execute("""
            insert into processes.department_return (report_id, unit_id, state)
            select r.id, m.id, case m.code when 'BEGUN' then 'in-progress' when 'MISSED' then 'missing' when 'SENT' then 'submitted'
                else 'expected' end
            from processes.report r, engine.mechanism m where m.category = 'department'
            """);
        db.execute("""
            insert into processes.return_version (return_id, number, created_at, submitted_at)
            select d.id, 1, now(), case when d.state = 'submitted' then now() end
            from processes.department_return d join engine.mechanism m on m.id = d.unit_id
            where m.code in ('OPENED', 'BEGUN', 'EARLY', 'SENT')
            """);
        db.execute("""
            insert into processes.figure (version_id, indicator_id, split, state, number, changed_at, changed_by)
            select v.id, (select min(id) from processes.indicator), 'total', 'value', 7, now(), (select id from engine.official)
            from processes.return_version v
            join processes.department_return d on d.id = v.return_id
            join engine.mechanism m on m.id = d.unit_id
            where m.code in ('BEGUN', 'EARLY')
            """);
    }
}
