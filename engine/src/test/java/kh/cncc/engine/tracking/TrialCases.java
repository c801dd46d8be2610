package kh.cncc.engine.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.CaseIndex;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Query;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases to try things with. Those of Battambang are seen by its secretariat, or by its chief only. */
@TestComponent
public class TrialCases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Cases cases;
    private final CaseIndex index;
    private final Reach reach;
    private final Organisation organisation;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    TrialCases(
            Cases cases,
            CaseIndex index,
            Reach reach,
            Organisation organisation,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.index = index;
        this.reach = reach;
        this.organisation = organisation;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    public Actor who(String username) {
        return accounts.actor(username);
    }

    /** Seen by all of the secretariat of Battambang, found by these words. */
    public CaseId ordinary(String title, String... texts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CaseId id = cases.open(number(), "trial", mechanism("CP-CNCC-SEC", "BTB"));
            describe(id, Confidentiality.ORDINARY, title, texts);
            reach.give(id, List.of(mechanism("CP-CNCC-SEC", "BTB")));
            return id;
        }));
    }

    /** Seen by the chief of the secretariat of Battambang only. */
    public CaseId confidential(String title, String... texts) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CaseId id = cases.open(number(), "trial", mechanism("CP-CNCC-SEC", "BTB"), Confidentiality.CONFIDENTIAL);
            describe(id, Confidentiality.CONFIDENTIAL, title, texts);
            reach.giveSeats(id, List.of(seat("CP-CNCC-SEC", "chief", "BTB")));
            return id;
        }));
    }

    private void describe(CaseId id, Confidentiality confidentiality, String title, String... texts) {
        index.describing(id, confidentiality, "open", title, "BTB", Arrays.asList(texts))
                .forEach(Query::execute);
    }

    public MechanismId mechanism(String kind, String area) {
        return organisation.mechanism(kind, area).orElseThrow().id();
    }

    public SeatId seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().id();
    }

    private static String number() {
        return "TR-2026-" + (1000 + NUMBER.incrementAndGet());
    }
}
