package kh.cncc.processes.indicators;

import static kh.cncc.processes.db.Tables.COUNT_RULE;

import java.util.List;
import java.util.Map;
import kh.cncc.processes.db.tables.records.CountRuleRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which indicators count the same. Everyone who is signed in may know it. */
@Component
public class CountRules {

    private final DSLContext db;
    private final Indicators indicators;
    private volatile @Nullable List<CountRule> known;

    CountRules(DSLContext db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    /** All rules, by the alphabet of their codes. */
    public List<CountRule> all() {
        List<CountRule> found = known;
        if (found == null) {
            found = db
                    .selectFrom(COUNT_RULE)
                    .orderBy(COUNT_RULE.CODE, COUNT_RULE.POSITION)
                    .fetchGroups(COUNT_RULE.CODE)
                    .entrySet()
                    .stream()
                    .map(this::rule)
                    .toList();
            known = found;
        }
        return found;
    }

    /** Forgets what was read, once what changed can be read. */
    void rereadAfterTransaction() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }

    private CountRule rule(Map.Entry<String, ? extends List<CountRuleRecord>> rows) {
        CountRuleRecord first = rows.getValue().getFirst();
        List<Indicator> others = rows.getValue().stream()
                .filter(row -> !row.getWhole())
                .map(this::indicator)
                .toList();
        return new CountRule(
                rows.getKey(),
                CountRule.Kind.of(first.getKind()),
                first.getWhole() ? indicator(first) : null,
                others,
                !first.getStatus().equals("to-confirm"));
    }

    private Indicator indicator(CountRuleRecord row) {
        return indicators.indicator(new IndicatorId(row.getIndicatorId()));
    }
}
