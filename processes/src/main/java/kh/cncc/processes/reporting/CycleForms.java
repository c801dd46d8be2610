package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.CYCLE_LINE;
import static kh.cncc.processes.db.Tables.FORM_LINE;
import static kh.cncc.processes.db.Tables.INDICATOR;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kh.cncc.processes.indicators.FormLine;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Indicators;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The forms as they were when a cycle was opened. They change from one period to the next, by the reference data; the reports of a
 * period are laid out as they were asked for.
 */
@Component
class CycleForms {

    private final DSLContext db;
    private final Indicators indicators;

    /** What was frozen does not change, so it is read once; the indicators' names are looked up each time. */
    private final Map<CycleId, List<Line>> known = new ConcurrentHashMap<>();

    private record Line(String unitKind, IndicatorId indicator, int position, boolean confirmed) {}

    CycleForms(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    /** Keeps what the forms of this kind of period ask today, for the cycle that is being opened. */
    void freeze(CycleId id, PeriodType type) {
        db.insertInto(
                        CYCLE_LINE,
                        CYCLE_LINE.CYCLE_ID,
                        CYCLE_LINE.UNIT_KIND,
                        CYCLE_LINE.INDICATOR_ID,
                        CYCLE_LINE.POSITION,
                        CYCLE_LINE.STATUS)
                .select(DSL.select(
                                DSL.val(id.value()),
                                FORM_LINE.UNIT_KIND,
                                FORM_LINE.INDICATOR_ID,
                                FORM_LINE.POSITION,
                                FORM_LINE.STATUS)
                        .from(FORM_LINE)
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(FORM_LINE.FORM.in("province-" + type.code(), "ministry-" + type.code()))
                        .and(INDICATOR.ACTIVE))
                .execute();
    }

    /** What the reports of a cycle ask of one kind of unit, in the form's order. */
    List<FormLine> lines(ReportHeader report, String unitKind) {
        String form = report.kind() + "-" + report.period().type().code();
        return lines(report.cycle()).stream()
                .filter(line -> line.unitKind().equals(unitKind))
                .map(line -> new FormLine(
                        form, unitKind, line.position(), line.confirmed(), indicators.indicator(line.indicator())))
                .toList();
    }

    private List<Line> lines(CycleId id) {
        List<Line> found = known.get(id);
        if (found == null) {
            found = db.selectFrom(CYCLE_LINE)
                    .where(CYCLE_LINE.CYCLE_ID.eq(id.value()))
                    .orderBy(CYCLE_LINE.UNIT_KIND, CYCLE_LINE.POSITION)
                    .fetch(line -> new Line(
                            line.getUnitKind(),
                            new IndicatorId(line.getIndicatorId()),
                            line.getPosition(),
                            line.getStatus().equals("confirmed")));
            known.put(id, found);
        }
        return found;
    }
}
