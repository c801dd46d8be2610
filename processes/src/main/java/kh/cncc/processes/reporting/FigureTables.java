package kh.cncc.processes.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.desk.TaskHead;
import kh.cncc.processes.indicators.CountRules;
import kh.cncc.processes.indicators.FormLine;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import kh.cncc.processes.reporting.Figures.Kept;
import kh.cncc.processes.reporting.Figures.Key;
import kh.cncc.processes.reporting.Figures.UnitKey;
import kh.cncc.processes.reporting.UnitReturns.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts figures into tables: what the form asks, what was given, what was given last time, and what was remarked. */
@Component
class FigureTables {

    private final CycleForms forms;
    private final CountRules rules;
    private final Figures figures;

    FigureTables(CycleForms forms, CountRules rules, Figures figures) {
        this.forms = forms;
        this.rules = rules;
        this.figures = figures;
    }

    /** What the report asks of a department. */
    List<FormLine> lines(ReportHeader report, String unitKind) {
        return forms.lines(report, unitKind);
    }

    /** Where a whole is less than its parts, among the figures that one department is asked for. */
    Map<Key, List<Warning>> parts(List<FormLine> lines, Map<Key, Kept> kept) {
        Set<IndicatorId> asked =
                lines.stream().map(line -> line.indicator().id()).collect(Collectors.toSet());
        return PartsPolicy.check(
                rules.all(),
                key -> asked.contains(key.indicator())
                        ? kept.getOrDefault(key, Kept.NOTHING).value().number()
                        : null);
    }

    /** One department's table. */
    FigureTable table(ReportHeader report, Version version, @Nullable TaskHead task, List<CorrectionNote> corrections) {
        return new Sheet(report, figures.before(report, version.unit()), corrections)
                .table(version, task, figures.of(version.versionId()));
    }

    /** What a department's table is open for. */
    record Open(Version version, TaskHead task, List<CorrectionNote> corrections) {}

    /** The open tables of several departments of one report, in the order given: all figures are read at once. */
    List<FigureTable> open(ReportHeader report, List<Open> sheets) {
        Map<UnitKey, FigureValue> before = figures.before(report);
        Map<Long, Map<Key, Kept>> all = figures.of(
                sheets.stream().map(sheet -> sheet.version().versionId()).toList());
        return sheets.stream()
                .map(sheet -> new Sheet(report, before, sheet.corrections())
                        .table(
                                sheet.version(),
                                sheet.task(),
                                all.getOrDefault(sheet.version().versionId(), Map.of())))
                .toList();
    }

    /**
     * All departments' tables of a report.
     *
     * @param taken the versions to show; a draft among them shows as nothing given
     */
    List<FigureTable> tables(ReportHeader report, List<Version> taken, List<CorrectionNote> corrections) {
        Sheet sheet = new Sheet(report, figures.before(report), corrections);
        Map<Long, Map<Key, Kept>> all = figures.of(taken.stream()
                .filter(version -> version.submittedAt() != null)
                .map(Version::versionId)
                .toList());
        return taken.stream()
                .map(version -> sheet.table(version, null, all.getOrDefault(version.versionId(), Map.of())))
                .toList();
    }

    /** What all tables of one report share. */
    private final class Sheet {

        private final ReportHeader report;
        private final Map<UnitKey, FigureValue> before;
        private final List<CorrectionNote> corrections;

        Sheet(ReportHeader report, Map<UnitKey, FigureValue> before, List<CorrectionNote> corrections) {
            this.report = report;
            this.before = before;
            this.corrections = corrections;
        }

        FigureTable table(Version version, @Nullable TaskHead task, Map<Key, Kept> kept) {
            List<FormLine> lines = lines(report, version.unitKind());
            Map<Key, List<Warning>> parts = parts(lines, kept);
            return new FigureTable(
                    task,
                    report,
                    version.unit(),
                    version.unitName(),
                    version.state(),
                    version.number(),
                    version.submittedAt(),
                    version.submittedBy(),
                    before.isEmpty() ? null : report.period().previous(),
                    corrections.stream()
                            .filter(note -> note.unit() == null || note.unit().equals(version.unit()))
                            .toList(),
                    lines.stream()
                            .map(line -> row(version.unit(), line, kept, parts))
                            .toList());
        }

        private FigureTable.Row row(
                MechanismId unit, FormLine line, Map<Key, Kept> kept, Map<Key, List<Warning>> parts) {
            Indicator indicator = line.indicator();
            Map<Split, FigureValue> values = new EnumMap<>(Split.class);
            List<FigureTable.Cell> cells = indicator.splits().stream()
                    .map(split -> {
                        Key key = new Key(indicator.id(), split);
                        Kept one = kept.getOrDefault(key, Kept.NOTHING);
                        values.put(split, one.value());
                        return cell(unit, indicator, split, one, parts.getOrDefault(key, List.of()));
                    })
                    .toList();
            return new FigureTable.Row(indicator, line.confirmed(), cells, RowRules.check(indicator, values));
        }

        private FigureTable.Cell cell(
                MechanismId unit, Indicator indicator, Split split, Kept kept, List<Warning> parts) {
            FigureValue previous = before.get(new UnitKey(unit, indicator.id(), split));
            return FigureTables.cell(indicator, split, kept, previous, parts, pins(unit, indicator, split));
        }

        private List<PinNote> pins(MechanismId unit, Indicator indicator, Split split) {
            return corrections.stream()
                    .flatMap(note -> note.pins().stream())
                    .filter(pin ->
                            pin.unit().equals(unit) && pin.indicator().equals(indicator.id()) && pin.split() == split)
                    .toList();
        }
    }

    static FigureTable.Cell cell(
            Indicator indicator,
            Split split,
            Kept kept,
            @Nullable FigureValue previous,
            List<Warning> parts,
            List<PinNote> pins) {
        List<Warning> warnings = Stream.concat(
                        JumpPolicy.check(indicator, kept.value(), previous).stream(), parts.stream())
                .toList();
        return new FigureTable.Cell(split, kept.value(), kept.revision(), kept.reason(), warnings, previous, pins);
    }
}
