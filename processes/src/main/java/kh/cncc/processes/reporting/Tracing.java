package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.CONSOLIDATION_REPORT;
import static kh.cncc.processes.db.Tables.CYCLE_LINE;
import static kh.cncc.processes.db.Tables.FIGURE;
import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORT_UNIT;
import static kh.cncc.processes.db.Tables.REPORT_VERSION;
import static kh.cncc.processes.db.Tables.REPORT_VERSION_RETURN;
import static kh.cncc.processes.db.Tables.RETURN_VERSION;

import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Follows a national figure back to the provinces, departments, versions and officials that it comes from. */
@Component
class Tracing {

    private final DSLContext db;

    Tracing(DSLContext db) {
        this.db = db;
    }

    List<TraceLine> trace(ConsolidationId id, IndicatorId indicator, Split split) {
        return db.select(
                        AREA.NAME_EN,
                        AREA.NAME_KM,
                        REPORT.ID,
                        REPORT.CODE,
                        REPORT_VERSION.NUMBER,
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        RETURN_VERSION.NUMBER,
                        RETURN_VERSION.SUBMITTED_AT,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM)
                .select(FIGURE.fields())
                .from(CONSOLIDATION_REPORT)
                .join(REPORT)
                .on(REPORT.ID.eq(CONSOLIDATION_REPORT.REPORT_ID))
                .join(REPORT_UNIT)
                .on(REPORT_UNIT.REPORT_ID.eq(REPORT.ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(REPORT_UNIT.UNIT_ID))
                .join(AREA)
                .on(AREA.CODE.eq(MECHANISM.AREA_CODE))
                .join(CYCLE_LINE)
                .on(
                        CYCLE_LINE.CYCLE_ID.eq(REPORT.CYCLE_ID),
                        CYCLE_LINE.UNIT_KIND.eq(MECHANISM.KIND),
                        CYCLE_LINE.INDICATOR_ID.eq(indicator.value()))
                .leftJoin(REPORT_VERSION)
                .on(REPORT_VERSION.ID.eq(CONSOLIDATION_REPORT.REPORT_VERSION_ID))
                .leftJoin(REPORT_VERSION_RETURN)
                .on(
                        REPORT_VERSION_RETURN.REPORT_VERSION_ID.eq(REPORT_VERSION.ID),
                        REPORT_VERSION_RETURN.UNIT_ID.eq(REPORT_UNIT.UNIT_ID))
                .leftJoin(RETURN_VERSION)
                .on(RETURN_VERSION.ID.eq(REPORT_VERSION_RETURN.RETURN_VERSION_ID))
                .leftJoin(OFFICIAL)
                .on(OFFICIAL.ID.eq(RETURN_VERSION.SUBMITTED_BY))
                .leftJoin(FIGURE)
                .on(
                        FIGURE.VERSION_ID.eq(RETURN_VERSION.ID),
                        FIGURE.INDICATOR_ID.eq(indicator.value()),
                        FIGURE.SPLIT.eq(split.code()))
                .where(CONSOLIDATION_REPORT.CONSOLIDATION_ID.eq(id.value()))
                .orderBy(AREA.NAME_EN, MECHANISM.NAME_EN)
                .fetch(Tracing::line);
    }

    private static TraceLine line(Record row) {
        String official = row.get(OFFICIAL.NAME_EN);
        return new TraceLine(
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                new ReportId(row.get(REPORT.ID)),
                row.get(REPORT.CODE),
                row.get(REPORT_VERSION.NUMBER),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                row.get(RETURN_VERSION.NUMBER),
                row.get(FIGURE.STATE) == null ? FigureValue.MISSING : Figures.value(row),
                row.get(FIGURE.REASON),
                official == null ? null : new Words(official, row.get(OFFICIAL.NAME_KM)),
                Moment.of(row.get(RETURN_VERSION.SUBMITTED_AT)));
    }
}
