package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORTING_CYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Indicators;
import kh.cncc.processes.indicators.Split;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A form that changes counts from the next cycle that is opened: the reports of a period stay as they were asked for. */
@CnccTest
@Import(Ladder.class)
class FrozenFormTest {

    @Autowired
    Ladder ladder;

    @Autowired
    MovableClock clock;

    @Autowired
    Indicators indicators;

    @Autowired
    NationalFigures national;

    @Autowired
    Tracing tracing;

    @Autowired
    ConsolidationDrafts drafts;

    @Autowired
    DSLContext db;

    @Test
    void anIndicatorThatIsDroppedStaysInTheReportsThatWereAskedForIt() {
        LocalDate first = Months.next(clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.wholeMonth(cycle, "BTB", 12);
        Actor monitoring = ladder.monitoring();
        ReportId report = ladder.report(cycle, "BTB");
        Indicator dropped = indicators.lines("province-month", "DOH").getFirst().indicator();
        clock.moveTo(first.plusMonths(1).atTime(9, 0));
        drop(dropped);
        try {
            assertThat(health(ladder.reports.version(monitoring, report, 1)).rows())
                    .extracting(FigureTable.Row::indicator)
                    .extracting(Indicator::code)
                    .contains(dropped.code());
            assertThat(national.compute(Set.of(cycle.id())))
                    .filteredOn(figure -> figure.indicator().id().equals(dropped.id()))
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure.expected()).isEqualTo(25));
            var draft = drafts.draft(cycle.id(), ladder.statistics());
            drafts.take(draft);
            assertThat(tracing.trace(draft.id(), dropped.id(), Split.TOTAL)).hasSize(25);

            CycleLine next = ladder.open(PeriodType.MONTH, first.plusMonths(1));
            ladder.holdMeeting(next, "BTB", first.plusMonths(1));
            assertThat(ladder.sheet(next, "DOH", "BTB").table().rows())
                    .isNotEmpty()
                    .extracting(row -> row.indicator().code())
                    .doesNotContain(dropped.code());
            assertThat(edition(next)).isNotEqualTo(edition(cycle));
        } finally {
            restore(dropped);
        }
    }

    @Test
    void cyclesThatAskTheSameShareOneEditionOfTheForm() {
        CycleLine cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        CycleLine next = ladder.open(PeriodType.MONTH, Months.next(clock));
        assertThat(edition(next)).isEqualTo(edition(cycle));
    }

    private long edition(CycleLine cycle) {
        return db.select(REPORTING_CYCLE.EDITION_ID)
                .from(REPORTING_CYCLE)
                .where(REPORTING_CYCLE.ID.eq(cycle.id().value()))
                .fetchSingle(REPORTING_CYCLE.EDITION_ID);
    }

    private FigureTable health(ReportVersion version) {
        var health = ladder.organisation.mechanism("DOH", "BTB").orElseThrow().id();
        return version.tables().stream()
                .filter(table -> table.unit().equals(health))
                .findFirst()
                .orElseThrow();
    }

    /** As the reference data does it when the line is taken out of the files. */
    private void drop(Indicator indicator) {
        db.execute("create table processes.form_line_kept as select * from processes.form_line");
        db.execute(
                "delete from processes.form_line where indicator_id = ?",
                indicator.id().value());
        active(indicator, false);
    }

    private void restore(Indicator indicator) {
        db.execute("insert into processes.form_line select * from processes.form_line_kept on conflict do nothing");
        db.execute("drop table processes.form_line_kept");
        active(indicator, true);
    }

    private void active(Indicator indicator, boolean active) {
        db.execute(
                "update processes.indicator set active = ? where id = ?",
                active,
                indicator.id().value());
        indicators.reread();
    }
}
