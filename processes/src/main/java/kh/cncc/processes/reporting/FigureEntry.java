package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
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

/** Takes typed figures into a draft, each with an optimistic revision. */
@Component
class FigureEntry {

    private final Desk desk;
    private final Figures figures;
    private final FigureTables tables;

    FigureEntry(Desk desk, Figures figures, FigureTables tables) {
        this.desk = desk;
        this.figures = figures;
        this.tables = tables;
    }

    SaveResult.Done save(OpenTask task, ReportHeader report, Version version, List<CellChange> changes) {
        Draft draft = draft(task, report, version);
        List<CellResult> results = changes.stream().map(draft::apply).toList();
        List<Key> wholes = draft.wholes();
        figures.write(version.versionId(), draft.changed, task.actor());
        refuse(task, version, results);
        return new SaveResult.Done(
                results.stream().map(draft::refreshed).toList(),
                wholes.stream().map(draft::touched).toList());
    }

    /** One reason is enough for a row: its other figures of which the same is asked take it too, unless they have one of their own. */
    SaveResult.Done giveReason(OpenTask task, ReportHeader report, Version version, FigureReason given) {
        Draft draft = draft(task, report, version);
        CellResult result = draft.reason(given);
        List<Key> others = result instanceof CellResult.Saved saved ? draft.alsoExplained(saved) : List.of();
        figures.write(version.versionId(), draft.changed, task.actor());
        return new SaveResult.Done(
                List.of(result), others.stream().map(draft::touched).toList());
    }

    /** Somebody sends figures that the department was not asked for: no screen does that, so it is written down. */
    private void refuse(OpenTask task, Version version, List<CellResult> results) {
        List<Long> refused = results.stream()
                .filter(result -> result instanceof CellResult.Rejected rejected
                        && rejected.problem().key().equals("problem.figure.not-yours"))
                .map(result -> result.change().indicator().value())
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            desk.record(task, "figures-refused", Map.of("unit", version.unitCode(), "indicators", refused));
        }
    }

    private Draft draft(OpenTask task, ReportHeader report, Version version) {
        List<FormLine> lines = tables.lines(report, version.unitKind());
        return new Draft(
                version, lines, tables, figures.of(version.versionId()), figures.before(report, version.unit()));
    }

    /** The draft as it was found, and as it becomes. */
    private static final class Draft {

        private final Version version;
        private final Map<IndicatorId, Indicator> asked = new HashMap<>();
        private final Function<Map<Key, Kept>, Map<Key, List<Warning>>> parts;
        private final Map<Key, Kept> found;
        private final Map<Key, Kept> now;
        private final Map<UnitKey, FigureValue> before;
        private final Map<Key, Kept> changed = new LinkedHashMap<>();

        Draft(
                Version version,
                List<FormLine> lines,
                FigureTables tables,
                Map<Key, Kept> found,
                Map<UnitKey, FigureValue> before) {
            this.version = version;
            lines.forEach(line -> asked.put(line.indicator().id(), line.indicator()));
            this.parts = kept -> tables.parts(lines, kept);
            this.found = found;
            this.now = new HashMap<>(found);
            this.before = before;
        }

        CellResult apply(CellChange change) {
            Indicator indicator = asked.get(change.indicator());
            if (indicator == null || !indicator.splits().contains(change.split())) {
                return new CellResult.Rejected(change, FieldProblem.of("value", "problem.figure.not-yours"));
            }
            Key key = new Key(change.indicator(), change.split());
            Kept asFound = found.getOrDefault(key, Kept.NOTHING);
            if (asFound.revision() != change.revision()) {
                return conflict(change, indicator, key, asFound);
            }
            Kept current = now.getOrDefault(key, Kept.NOTHING);
            return switch (FigureRules.typed(indicator, current.value(), change.part(), change.typed())) {
                case FigureRules.Outcome.Wrong wrong -> new CellResult.Rejected(change, wrong.problem());
                case FigureRules.Outcome.Value value -> {
                    Kept next = asFound.withValue(value.value());
                    now.put(key, next);
                    changed.put(key, next);
                    yield new CellResult.Saved(change, cell(indicator, key, next), List.of());
                }
            };
        }

        /**
         * Wholes that were not typed themselves, of which something else is asked now because their parts were. The reason for what
         * was asked before is gone: it explained another sum.
         */
        List<Key> wholes() {
            Map<Key, List<Warning>> before = parts.apply(found);
            Map<Key, List<Warning>> after = parts.apply(now);
            Set<Key> typed = Set.copyOf(changed.keySet());
            List<Key> asked = Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(key -> !same(before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of())))
                    .toList();
            for (Key whole : asked) {
                Kept kept = now.getOrDefault(whole, Kept.NOTHING);
                if (after.containsKey(whole) && kept.reason() != null) {
                    now.put(whole, kept.withReason(null));
                    changed.put(whole, kept.withReason(null));
                }
            }
            return asked.stream().filter(key -> !typed.contains(key)).toList();
        }

        private static boolean same(List<Warning> some, List<Warning> others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> some.get(i).same(others.get(i)));
        }

        SaveResult.Touched touched(Key whole) {
            Indicator indicator = Objects.requireNonNull(asked.get(whole.indicator()));
            return new SaveResult.Touched(
                    whole.indicator(),
                    cell(indicator, whole, now.getOrDefault(whole, Kept.NOTHING)),
                    RowRules.check(indicator, row(indicator)));
        }

        private CellResult conflict(CellChange change, Indicator indicator, Key key, Kept theirs) {
            return new CellResult.Conflict(
                    change,
                    Objects.requireNonNullElse(theirs.by(), new Words("", "")),
                    Objects.requireNonNullElse(theirs.at(), Instant.EPOCH),
                    cell(indicator, key, theirs));
        }

        /** A pasted row is judged when all of it is there. */
        CellResult refreshed(CellResult result) {
            if (!(result instanceof CellResult.Saved saved)) {
                return result;
            }
            Indicator indicator =
                    Objects.requireNonNull(asked.get(saved.change().indicator()));
            Key key = new Key(indicator.id(), saved.change().split());
            return new CellResult.Saved(
                    saved.change(),
                    cell(indicator, key, now.getOrDefault(key, Kept.NOTHING)),
                    RowRules.check(indicator, row(indicator)));
        }

        CellResult reason(FigureReason given) {
            String reason = given.words();
            Key key = new Key(given.indicator(), given.split());
            CellChange about =
                    new CellChange(key.indicator(), key.split(), CellChange.Part.VALUE, reason, given.revision());
            Indicator indicator = asked.get(key.indicator());
            if (indicator == null || !indicator.splits().contains(key.split())) {
                return new CellResult.Rejected(about, FieldProblem.of("value", "problem.figure.not-yours"));
            }
            Kept asFound = found.getOrDefault(key, Kept.NOTHING);
            if (asFound.revision() != given.revision()) {
                return conflict(about, indicator, key, asFound);
            }
            List<FieldProblem> problems = new ArrayList<>();
            Texts.bounded(problems, "reason", reason, Texts.REMARK);
            if (!problems.isEmpty()) {
                return new CellResult.Rejected(about, problems.getFirst());
            }
            Kept next = asFound.withReason(reason.isBlank() ? null : reason.strip());
            now.put(key, next);
            changed.put(key, next);
            return new CellResult.Saved(about, cell(indicator, key, next), RowRules.check(indicator, row(indicator)));
        }

        List<Key> alsoExplained(CellResult.Saved explained) {
            String reason = explained.cell().reason();
            Key given =
                    new Key(explained.change().indicator(), explained.change().split());
            String before = found.getOrDefault(given, Kept.NOTHING).reason();
            Indicator indicator =
                    Objects.requireNonNull(asked.get(explained.change().indicator()));
            if (reason == null || Warning.onlyParts(explained.cell().warnings())) {
                return List.of();
            }
            List<Key> others = indicator.splits().stream()
                    .filter(split -> split != explained.change().split())
                    .map(split -> new Key(indicator.id(), split))
                    .filter(key -> takesReason(indicator, key, before))
                    .toList();
            for (Key key : others) {
                Kept next = now.getOrDefault(key, Kept.NOTHING).withReason(reason);
                now.put(key, next);
                changed.put(key, next);
            }
            return others;
        }

        /** A reason may come in pieces, as it is typed. */
        private boolean takesReason(Indicator indicator, Key key, @Nullable String before) {
            FigureTable.Cell cell = cell(indicator, key, now.getOrDefault(key, Kept.NOTHING));
            return (cell.reason() == null || cell.reason().equals(before))
                    && !cell.warnings().isEmpty()
                    && cell.warnings().stream().noneMatch(Warning::isParts);
        }

        private Map<Split, FigureValue> row(Indicator indicator) {
            Map<Split, FigureValue> row = new EnumMap<>(Split.class);
            indicator
                    .splits()
                    .forEach(split -> row.put(
                            split,
                            now.getOrDefault(new Key(indicator.id(), split), Kept.NOTHING)
                                    .value()));
            return row;
        }

        private FigureTable.Cell cell(Indicator indicator, Key key, Kept kept) {
            Optional<FigureValue> previous =
                    Optional.ofNullable(before.get(new UnitKey(version.unit(), key.indicator(), key.split())));
            List<Warning> asked = parts.apply(now).getOrDefault(key, List.of());
            return FigureTables.cell(indicator, key.split(), kept, previous.orElse(null), asked, List.of());
        }
    }
}
