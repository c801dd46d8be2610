package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** An installation that kept the form of each cycle by itself has the same forms afterwards, each of them once. */
class FormsSurviveTest {

    private static final String LINES =
            "select cycle_id, unit_kind, indicator_id, position, status from processes.cycle_line order by 1, 2, 3";

    @Test
    void whatEachCycleAskedIsAskedAfterwardsAndKeptOnce() {
        OlderInstallation older = new OlderInstallation("13");
        DSLContext db = older.db;
        fill(db);
        List<Record> before = List.copyOf(db.fetch(LINES));
        older.upgrade();
        assertThat(before).hasSize(6);
        assertThat(db.fetch(LINES)).containsExactlyElementsOf(before);
        List<Long> editions = db.fetch("select edition_id from processes.reporting_cycle order by id")
                .getValues(0, Long.class);
        assertThat(editions.get(1)).isEqualTo(editions.get(0));
        assertThat(List.of(editions.get(0), editions.get(2), editions.get(3))).doesNotHaveDuplicates();
        assertThat(db.fetchCount(DSL.table("processes.form_edition"))).isEqualTo(3);
    }

    /** Two cycles that asked the same, one that asked in another order, and one that asked nothing. */
    private static void fill(DSLContext db) {
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at)
            select 'RC-' || i, 'reporting-cycle', (select id from engine.mechanism), now() from generate_series(1, 4) i
            """);
        db.execute("""
            insert into processes.reporting_cycle (code, period_type, period_start, period_end, case_id, state, opened_at, cut_off, lock_date)
            select number, 'month', date '2026-01-01' + id::int, date '2026-01-31' + id::int, id, 'collecting', now(), current_date, current_date
            from engine.case_file order by id
            """);
        db.execute("""
            insert into processes.cycle_line (cycle_id, unit_kind, indicator_id, position, status)
            select y.id, 'DOH', i.id, case when y.code = 'RC-3' then 3 - i.id else i.id end, 'confirmed'
            from processes.reporting_cycle y, processes.indicator i where y.code <> 'RC-4'
            """);
    }
}
