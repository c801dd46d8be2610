package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.NATIONAL_FIGURE;

import java.util.Collection;
import java.util.List;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Indicators;
import kh.cncc.processes.indicators.Split;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes national figures of the provinces' and ministries', in one statement over the accepted reports.
 *
 * <p>Sums are added up over places and periods; of a stock the last period counts. A fraction is the sum of the
 * numerators over the sum of the denominators of those that gave both; when nobody did, and for plain averages, it is
 * the mean of what was given, and is marked as unweighted. A percentage is never summed. Of a yes/no indicator it is
 * counted how many said yes. What is answered in words stays where it is.
 */
@Service
public class NationalFigures {

    /** What is added up of the figures of one indicator and split. Of a yes/no indicator yes is one and no is zero. */
    private static final String SUMS = """
            f.indicator_id, f.split,
            sum(f.number) as number,
            count(f.number) as numbers,
            count(f.words) as texts,
            sum(f.numerator) filter (where f.denominator is not null) as numerator,
            sum(f.denominator) filter (where f.numerator is not null) as denominator,
            count(f.numerator) filter (where f.denominator is not null) as with_parts,
            count(*) filter (where f.number is null and f.state = 'not-applicable') as not_applicable
            """;

    /**
     * The statement over a list of taken versions: {@code taken(report_id, version_id, period_start, edition_id)}.
     *
     * <p>The figures are added up without a look at what indicator they are of, and what is taken is not kept aside,
     * so that the database may share the work among its processes. Stocks are then counted again, of the last period.
     * What is asked is joined in full, which is never done by looping: the database expects far less of it than there is.
     */
    private static final String AGGREGATE = """
            , asked as (
                select l.indicator_id, s.split,
                       sum(case when i.aggregation = 'stock' then u.last_units else u.units end)::int as expected
                from (select t.edition_id, m.kind, count(*) as units,
                             count(*) filter (where t.period_start = (select max(period_start) from taken)) as last_units
                      from taken t
                      join processes.report_unit d on d.report_id = t.report_id
                      join engine.mechanism m on m.id = d.unit_id
                      group by t.edition_id, m.kind) u
                join processes.edition_line l on l.edition_id = u.edition_id and l.unit_kind = u.kind
                join processes.indicator i on i.id = l.indicator_id
                join (values ('boys'), ('girls'), ('total')) as s (split) on s.split = 'total' or i.by_sex
                group by l.indicator_id, s.split
            ), added as (
                select %1$s
                from taken t
                join processes.report_version_return r on r.report_version_id = t.version_id
                join processes.figure f on f.version_id = r.return_version_id
                group by f.indicator_id, f.split
            ), last_stock as (
                select %1$s
                from taken t
                join processes.report_version_return r on r.report_version_id = t.version_id
                join processes.figure f on f.version_id = r.return_version_id
                where t.period_start = (select max(period_start) from taken)
                  and f.indicator_id = any (array(select id from processes.indicator where aggregation = 'stock'))
                group by f.indicator_id, f.split
            ), counted as (
                select * from last_stock
                union all
                select a.* from added a join processes.indicator i on i.id = a.indicator_id and i.aggregation <> 'stock'
            ), figures as (
            select indicator_id, split,
                   case
                       when i.value_type in ('yes-no', 'text') then null
                       when i.aggregation in ('sum', 'stock') then c.number
                       when i.aggregation = 'rate' and c.with_parts > 0
                           then round(i.base * c.numerator / nullif(c.denominator, 0), i.decimals)
                       when i.aggregation in ('rate', 'average') then round(c.number / nullif(c.numbers, 0), i.decimals)
                   end as number,
                   case when i.aggregation = 'rate' then c.numerator end as numerator,
                   case when i.aggregation = 'rate' then c.denominator end as denominator,
                   case when i.value_type = 'yes-no' then coalesce(c.number, 0)::int end as yes,
                   coalesce(c.numbers + c.texts, 0)::int as given,
                   coalesce(c.not_applicable, 0)::int as not_applicable,
                   coalesce(c.with_parts, 0)::int as with_parts,
                   a.expected,
                   coalesce(c.numbers > 0 and (i.aggregation = 'average'
                       or (i.aggregation = 'rate' and c.with_parts = 0)), false) as unweighted
            from asked a
            full join counted c using (indicator_id, split)
            join processes.indicator i on i.id = indicator_id
            where coalesce(a.expected, 0) > 0
            )
            """.formatted(SUMS);

    /** The day is looked at beside the join: within it, the database would count on a third of the reports and share no work. */
    private static final String ACCEPTED_OF_CYCLES = """
            with taken as not materialized (
                select r.id as report_id,
                       case when (r.accepted_at at time zone 'Asia/Phnom_Penh')::date <= c.lock_date then v.id end as version_id,
                       c.period_start, c.edition_id
                from processes.report r
                join processes.reporting_cycle c on c.id = r.cycle_id
                left join processes.report_version v on v.report_id = r.id and v.number = r.current_version
                where r.cycle_id = any (?) and r.state <> 'waived'
            )
            """;

    private static final String TAKEN_BY_CONSOLIDATION = """
            with taken as not materialized (
                select r.id as report_id, x.report_version_id as version_id, c.period_start,
                       c.edition_id
                from processes.consolidation_report x
                join processes.report r on r.id = x.report_id
                join processes.reporting_cycle c on c.id = r.cycle_id
                where x.consolidation_id = ?
            )
            """;

    /** The columns of {@code figures}, in its order. */
    private static final List<Field<?>> COLUMNS = List.of(
            NATIONAL_FIGURE.INDICATOR_ID,
            NATIONAL_FIGURE.SPLIT,
            NATIONAL_FIGURE.NUMBER,
            NATIONAL_FIGURE.NUMERATOR,
            NATIONAL_FIGURE.DENOMINATOR,
            NATIONAL_FIGURE.YES,
            NATIONAL_FIGURE.GIVEN,
            NATIONAL_FIGURE.NOT_APPLICABLE,
            NATIONAL_FIGURE.WITH_PARTS,
            NATIONAL_FIGURE.EXPECTED,
            NATIONAL_FIGURE.UNWEIGHTED);

    private final DSLContext db;
    private final Indicators indicators;

    NationalFigures(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    /** The nation's figures over these cycles, from what was accepted until now. For services, which check access. */
    @Transactional(readOnly = true)
    public List<NationalFigure> compute(Collection<CycleId> cycles) {
        Long[] ids = cycles.stream().map(CycleId::value).toArray(Long[]::new);
        return db.resultQuery(
                        ACCEPTED_OF_CYCLES + AGGREGATE + "select * from figures order by indicator_id, split",
                        (Object) ids)
                .coerce(COLUMNS)
                .fetch(this::figure);
    }

    /** Writes the figures of a consolidation from the report versions that it has taken. */
    void write(ConsolidationId id) {
        db.execute("""
                insert into processes.national_figure (consolidation_id, indicator_id, split, number, numerator,
                    denominator, yes, given, not_applicable, with_parts, expected, unweighted)
                """ + TAKEN_BY_CONSOLIDATION + AGGREGATE + "select ?, f.* from figures f", id.value(), id.value());
    }

    /** The figures of a consolidation as they were written. */
    List<NationalFigure> of(ConsolidationId id) {
        return db.select(COLUMNS)
                .from(NATIONAL_FIGURE)
                .where(NATIONAL_FIGURE.CONSOLIDATION_ID.eq(id.value()))
                .orderBy(NATIONAL_FIGURE.INDICATOR_ID, NATIONAL_FIGURE.SPLIT)
                .fetch(this::figure);
    }

    private NationalFigure figure(Record row) {
        return new NationalFigure(
                indicators.indicator(new IndicatorId(row.get(NATIONAL_FIGURE.INDICATOR_ID))),
                Split.of(row.get(NATIONAL_FIGURE.SPLIT)),
                row.get(NATIONAL_FIGURE.NUMBER),
                row.get(NATIONAL_FIGURE.NUMERATOR),
                row.get(NATIONAL_FIGURE.DENOMINATOR),
                row.get(NATIONAL_FIGURE.YES),
                row.get(NATIONAL_FIGURE.GIVEN),
                row.get(NATIONAL_FIGURE.NOT_APPLICABLE),
                row.get(NATIONAL_FIGURE.EXPECTED),
                row.get(NATIONAL_FIGURE.WITH_PARTS),
                row.get(NATIONAL_FIGURE.UNWEIGHTED));
    }
}
