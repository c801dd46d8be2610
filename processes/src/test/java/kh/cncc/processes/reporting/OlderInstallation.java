package kh.cncc.processes.reporting;

import kh.cncc.engine.testing.TestDatabase;
import kh.cncc.engine.workflow.CamundaTables;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A database as an earlier release left it, to be brought to the newest form. */
final class OlderInstallation {

    final DSLContext db;
    private final String url = TestDatabase.fresh();

    /** With one area, one mechanism and two indicators, which the rest is of. */
    OlderInstallation(String version) {
        migrate(version);
        db = DSL.using(url, "postgres", "postgres");
        db.execute("insert into engine.area (code, kind, slug, name_en, name_km) values ('KH', 'nation', 'kh',"
                + " 'Cambodia', 'កម្ពុជា')");
        db.execute("""
            insert into engine.mechanism (code, kind, category, area_code, name_en, name_km, status)
            values ('CNCC', 'CNCC', 'council', 'KH', 'CNCC', 'ក', 'active')
            """);
        db.execute("""
            insert into processes.indicator (code, list, number, name_en, name_km, domain_en, domain_km, child_right, value_type, unit_en,
                unit_km, by_sex, by_area, aggregation, source, period_type)
            select 'I' || i, 'A4', i::text, 'I', 'ក', 'D', 'ក', 'life', 'count', 'children', 'កុមារ', false, false, 'sum', 'x', 'month'
            from generate_series(1, 2) i
            """);
    }

    void upgrade() {
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .javaMigrations(new CamundaTables())
                .target(target)
                .load()
                .migrate();
    }
}
