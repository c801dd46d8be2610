package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.CONSOLIDATION_REPORT;
import static kh.cncc.processes.db.Tables.REPORT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.ConsolidationDrafts.Head;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What a consolidation says otherwise than the one before it, which those who decide have seen. */
@Component
class NationalDifferences {

    private record Key(IndicatorId indicator, Split split) {}

    private final ConsolidationDrafts drafts;
    private final NationalFigures figures;
    private final ReportRegister reports;

    NationalDifferences(ConsolidationDrafts drafts, NationalFigures figures, ReportRegister reports) {
        this.drafts = drafts;
        this.figures = figures;
        this.reports = reports;
    }

    /** Empty for the first of a cycle. */
    Optional<NationalChanges> of(Head now) {
        return drafts.ofCycle(now.cycle()).stream()
                .filter(head -> head.id().value() < now.id().value())
                .findFirst()
                .map(before -> between(before, now));
    }

    private NationalChanges between(Head before, Head now) {
        return new NationalChanges(
                before.number(),
                before.version(),
                taken(before, now),
                !before.summary().equals(now.summary()),
                figures(before, now));
    }

    private List<ReportHeader> taken(Head before, Head now) {
        var old = CONSOLIDATION_REPORT.as("old");
        return reports.headers(REPORT.ID.in(DSL.select(CONSOLIDATION_REPORT.REPORT_ID)
                .from(CONSOLIDATION_REPORT)
                .leftJoin(old)
                .on(
                        old.REPORT_ID.eq(CONSOLIDATION_REPORT.REPORT_ID),
                        old.CONSOLIDATION_ID.eq(before.id().value()))
                .where(CONSOLIDATION_REPORT.CONSOLIDATION_ID.eq(now.id().value()))
                .and(CONSOLIDATION_REPORT.REPORT_VERSION_ID.isNotNull())
                .and(CONSOLIDATION_REPORT.REPORT_VERSION_ID.isDistinctFrom(old.REPORT_VERSION_ID))));
    }

    private List<NationalChange> figures(Head before, Head now) {
        Map<Key, NationalFigure> old = new HashMap<>();
        figures.of(before.id()).forEach(figure -> old.put(key(figure), figure));
        return figures.of(now.id()).stream()
                .filter(figure -> !says(old.get(key(figure)), figure))
                .map(figure -> new NationalChange(old.get(key(figure)), figure))
                .toList();
    }

    /** Whether it reads the same; by how many it was given is told by the reports. */
    private static boolean says(@org.jspecify.annotations.Nullable NationalFigure before, NationalFigure now) {
        return before != null
                && Objects.equals(before.number(), now.number())
                && Objects.equals(before.numerator(), now.numerator())
                && Objects.equals(before.denominator(), now.denominator())
                && Objects.equals(before.yes(), now.yes());
    }

    private static Key key(NationalFigure figure) {
        return new Key(figure.indicator().id(), figure.split());
    }
}
