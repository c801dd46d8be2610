package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.CYCLE_LINE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kh.cncc.processes.indicators.FormLine;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Indicators;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The forms as they were when a cycle was opened. They change from one period to the next, by the reference data; the reports of a
 * period are laid out as they were asked for.
 */
@Component
class CycleForms {

    private static final String KEEP = """
        with asked as (
            select l.unit_kind, l.indicator_id, l.position, l.status
            from processes.form_line l join processes.indicator i on i.id = l.indicator_id and i.active
            where l.form in (?, ?)
        ), form as (
            select encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', unit_kind, indicator_id, position, status), E'\\n'
                order by unit_kind, indicator_id), ''), 'UTF8')), 'hex') as digest
            from asked
        ), kept as (
            insert into processes.form_edition (digest)
            select f.digest from form f where not exists (select from processes.form_edition e where e.digest = f.digest)
            on conflict do nothing
            returning id
        ), lines as (
            insert into processes.edition_line (edition_id, unit_kind, indicator_id, position, status)
            select k.id, a.unit_kind, a.indicator_id, a.position, a.status from kept k, asked a
        )
        select id from kept union all select e.id from processes.form_edition e join form f on f.digest = e.digest
        """;

    private final DSLContext db;
    private final Indicators indicators;

    /** What was frozen does not change, so it is read once; the indicators' names are looked up each time. */
    private final Map<CycleId, List<Line>> known = new ConcurrentHashMap<>();

    /** Under which edition the forms are kept that were asked last; another form is another list. */
    private final Map<PeriodType, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(List<FormLine> asked, long edition) {}

    private record Line(String unitKind, IndicatorId indicator, int position, boolean confirmed) {}

    CycleForms(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    /** Keeps what the forms of this kind of period ask today, and returns under which edition; the same as before if nothing changed. */
    long edition(PeriodType type) {
        List<FormLine> asked = Stream.of(form("province", type), form("ministry", type))
                .flatMap(form -> indicators.lines(form).stream())
                .toList();
        Kept known = kept.get(type);
        if (known != null && known.asked().equals(asked)) {
            return known.edition();
        }
        long edition = keep(type).or(() -> keep(type)).orElseThrow();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.put(type, new Kept(asked, edition));
            }
        });
        return edition;
    }

    /** Empty when somebody else kept the same one in this moment, which the next statement sees. */
    private Optional<Long> keep(PeriodType type) {
        return db.fetchOptional(KEEP, form("province", type), form("ministry", type))
                .map(row -> row.get(0, Long.class));
    }

    /** What the reports of a cycle ask of one kind of unit, in the form's order. */
    List<FormLine> lines(ReportHeader report, String unitKind) {
        String form = form(report.kind(), report.period().type());
        return lines(report.cycle()).stream()
                .filter(line -> line.unitKind().equals(unitKind))
                .map(line -> new FormLine(
                        form, unitKind, line.position(), line.confirmed(), indicators.indicator(line.indicator())))
                .toList();
    }

    private static String form(String kind, PeriodType type) {
        return kind + "-" + type.code();
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
