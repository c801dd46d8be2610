package kh.cncc.processes.indicators;

import static kh.cncc.processes.db.Tables.FORM_LINE;
import static kh.cncc.processes.db.Tables.INDICATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.engine.language.Words;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The catalogue of indicators and the forms made of them. Everyone who is signed in may read it. */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private final DSLContext db;
    private final Map<String, List<FormLine>> forms = new ConcurrentHashMap<>();
    private volatile @Nullable Map<IndicatorId, Indicator> known;

    Indicators(DSLContext db) {
        this.db = db;
    }

    /** The active indicators of the whole catalogue, in the order in which they were loaded. */
    public List<Indicator> all() {
        return known().values().stream().filter(Indicator::active).toList();
    }

    /** The indicator of this identity; an unknown one is a bug. */
    public Indicator indicator(IndicatorId id) {
        Indicator found = known().get(id);
        if (found == null) {
            throw new IllegalArgumentException("No indicator " + id.value());
        }
        return found;
    }

    /** What a form asks of all kinds of units, in the form's order. */
    public List<FormLine> lines(String form) {
        return forms.computeIfAbsent(form, this::readLines);
    }

    /** What a form asks of one kind of unit, in the form's order. */
    public List<FormLine> lines(String form, String unitKind) {
        return lines(form).stream()
                .filter(line -> line.unitKind().equals(unitKind))
                .toList();
    }

    /** Forgets what was read, after the reference data in the database changed. */
    public void reread() {
        known = null;
        forms.clear();
    }

    /** The same once what changed can be read. */
    void rereadAfterTransaction() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                reread();
            }
        });
    }

    private List<FormLine> readLines(String form) {
        return db
                .selectFrom(FORM_LINE)
                .where(FORM_LINE.FORM.eq(form))
                .orderBy(FORM_LINE.UNIT_KIND, FORM_LINE.POSITION)
                .fetch(line -> new FormLine(
                        form,
                        line.getUnitKind(),
                        line.getPosition(),
                        line.getStatus().equals("confirmed"),
                        indicator(new IndicatorId(line.getIndicatorId()))))
                .stream()
                .filter(line -> line.indicator().active())
                .toList();
    }

    private Map<IndicatorId, Indicator> known() {
        Map<IndicatorId, Indicator> found = known;
        if (found == null) {
            found = db.selectFrom(INDICATOR).orderBy(INDICATOR.ID).fetch(Indicators::indicator).stream()
                    .collect(Collectors.toMap(
                            Indicator::id, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
            known = found;
        }
        return found;
    }

    private static Indicator indicator(Record row) {
        String ages = row.get(INDICATOR.AGE_GROUPS);
        return new Indicator(
                new IndicatorId(row.get(INDICATOR.ID)),
                row.get(INDICATOR.CODE),
                row.get(INDICATOR.LIST),
                row.get(INDICATOR.NUMBER),
                new Words(row.get(INDICATOR.NAME_EN), row.get(INDICATOR.NAME_KM)),
                new Words(row.get(INDICATOR.DOMAIN_EN), row.get(INDICATOR.DOMAIN_KM)),
                ChildRight.of(row.get(INDICATOR.CHILD_RIGHT)),
                ValueType.of(row.get(INDICATOR.VALUE_TYPE)),
                new Words(row.get(INDICATOR.UNIT_EN), row.get(INDICATOR.UNIT_KM)),
                row.get(INDICATOR.BASE),
                row.get(INDICATOR.MINIMUM),
                row.get(INDICATOR.MAXIMUM),
                row.get(INDICATOR.DECIMALS),
                row.get(INDICATOR.BY_SEX),
                ages.isBlank() ? List.of() : Arrays.asList(ages.split(";")),
                row.get(INDICATOR.BY_AREA),
                Aggregation.of(row.get(INDICATOR.AGGREGATION)),
                words(row.get(INDICATOR.NUMERATOR_EN), row.get(INDICATOR.NUMERATOR_KM)),
                words(row.get(INDICATOR.DENOMINATOR_EN), row.get(INDICATOR.DENOMINATOR_KM)),
                row.get(INDICATOR.SOURCE),
                row.get(INDICATOR.MINISTRY),
                row.get(INDICATOR.PERIOD_TYPE),
                row.get(INDICATOR.NOTE),
                row.get(INDICATOR.ACTIVE));
    }

    private static @Nullable Words words(@Nullable String en, @Nullable String km) {
        return en == null || km == null ? null : new Words(en, km);
    }
}
