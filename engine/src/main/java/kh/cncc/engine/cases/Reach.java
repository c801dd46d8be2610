package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_REACH;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.db.tables.CaseFile;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a case: all who act for a seat of a mechanism that it reached or, of a confidential case, who acts for a seat that it
 * reached. Reach is only added to, since whoever worked on a case may read it afterwards.
 */
@Service
@Transactional(readOnly = true)
public class Reach {

    private static final CaseFile HIDDEN = CASE_FILE.as("hidden");

    private static final String GIVE = """
            insert into engine.case_reach (case_id, mechanism_id, seat_id, since)
            select r.case_id, r.mechanism_id, r.seat_id, ?::timestamptz
            from unnest(?::bigint[], ?::bigint[], ?::bigint[]) r (case_id, mechanism_id, seat_id)
            on conflict do nothing
            """;

    private final DSLContext db;
    private final Clock clock;
    private final Access access;
    private final Cases cases;

    Reach(DSLContext db, Clock clock, Access access, Cases cases) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.cases = cases;
    }

    /** Lets all who act for a seat of these mechanisms see the case from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(CaseId id, Collection<MechanismId> mechanisms) {
        giveAll(Map.of(id, mechanisms));
    }

    /** The same for many cases, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveAll(Map<CaseId, ? extends Collection<MechanismId>> mechanisms) {
        List<Long> ids = new ArrayList<>();
        List<Long> units = new ArrayList<>();
        mechanisms.forEach((id, reached) -> {
            if (cases.confidentiality(id) == Confidentiality.CONFIDENTIAL) {
                throw new IllegalArgumentException("A confidential case is seen by seats, never by a whole mechanism");
            }
            reached.forEach(mechanism -> {
                ids.add(id.value());
                units.add(mechanism.value());
            });
        });
        write(ids, units, new Long[ids.size()]);
    }

    /** Lets whoever acts for one of these seats see the case from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveSeats(CaseId id, Collection<SeatId> seats) {
        List<Long> ids = seats.stream().map(seat -> id.value()).toList();
        Long[] reached = seats.stream().map(SeatId::value).toArray(Long[]::new);
        db.execute(GIVE, now(), ids.toArray(Long[]::new), new Long[reached.length], reached);
    }

    private void write(List<Long> ids, List<Long> mechanisms, Long[] seats) {
        if (!ids.isEmpty()) {
            db.execute(GIVE, now(), ids.toArray(Long[]::new), mechanisms.toArray(Long[]::new), seats);
        }
    }

    /** Whether the official may see this case today. Of a case that does not exist, nobody. */
    public boolean sees(Actor actor, CaseId id) {
        return through(actor, id).isPresent();
    }

    /**
     * The seat through which the official sees the case; where there are several, one that the case reached by itself, and then the one
     * held in person.
     */
    public Optional<HeldSeat> through(Actor actor, CaseId id) {
        List<HeldSeat> held = access.seats(actor);
        var found = db.select(CASE_REACH.MECHANISM_ID, CASE_REACH.SEAT_ID)
                .from(CASE_REACH)
                .where(CASE_REACH.CASE_ID.eq(id.value()))
                .and(reached(held))
                .orderBy(CASE_REACH.SEAT_ID.nullsLast(), CASE_REACH.ID)
                .limit(1)
                .fetchOptional();
        return found.flatMap(row -> held.stream()
                .filter(seat -> row.value2() == null
                        ? seat.seat().mechanism().value() == row.value1()
                        : seat.seat().id().value() == row.value2())
                .findFirst());
    }

    /**
     * The same, or a refusal. It reads the same whether the case is not theirs or is not there at all: that there is a confidential case
     * is not told.
     */
    public HeldSeat require(Actor actor, CaseId id) {
        return through(actor, id).orElseThrow(() -> new Refused("refused.case"));
    }

    /** As part of a list: only rows of cases that the official may see. */
    public Condition visible(Actor actor, Field<Long> caseId) {
        return DSL.exists(DSL.selectOne()
                .from(CASE_REACH)
                .where(CASE_REACH.CASE_ID.eq(caseId))
                .and(reached(access.seats(actor))));
    }

    /** As part of a list that has rules of its own: without the confidential cases that the official may not see. */
    public Condition unlessHidden(Actor actor, Field<Long> caseId) {
        return DSL.notExists(confidential(caseId)
                .andNotExists(DSL.selectOne()
                        .from(CASE_REACH)
                        .where(CASE_REACH.CASE_ID.eq(HIDDEN.ID))
                        .and(reached(access.seats(actor)))));
    }

    /** The same for what is shown to people as a group: without any confidential case. */
    public static Condition notConfidential(Field<Long> caseId) {
        return DSL.notExists(confidential(caseId));
    }

    /** Those of these cases of which this official may not know that they are there. */
    public Set<CaseId> hidden(Actor actor, Collection<CaseId> ids) {
        List<Long> asked = ids.stream().map(CaseId::value).toList();
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.in(asked))
                .and(DSL.not(unlessHidden(actor, CASE_FILE.ID)))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    private static SelectConditionStep<?> confidential(Field<Long> caseId) {
        return DSL.selectOne()
                .from(HIDDEN)
                .where(HIDDEN.ID.eq(caseId))
                .and(HIDDEN.CONFIDENTIALITY.eq(DSL.inline(Confidentiality.CONFIDENTIAL.code())));
    }

    private static Condition reached(List<HeldSeat> held) {
        Long[] seats = held.stream().map(seat -> seat.seat().id().value()).toArray(Long[]::new);
        Long[] mechanisms = held.stream()
                .map(seat -> seat.seat().mechanism().value())
                .distinct()
                .toArray(Long[]::new);
        return CASE_REACH.MECHANISM_ID.eq(DSL.any(mechanisms)).or(CASE_REACH.SEAT_ID.eq(DSL.any(seats)));
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
