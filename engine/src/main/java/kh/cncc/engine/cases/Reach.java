package kh.cncc.engine.cases;

import static kh.cncc.engine.db.Tables.APPOINTMENT;
import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_REACH;
import static kh.cncc.engine.db.Tables.DELEGATION;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;
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
        insert into engine.case_reach as k (case_id, mechanisms, seats) values (?, ?::bigint[], ?::bigint[])
        on conflict (case_id) do update set
            mechanisms = array(select distinct unnest(k.mechanisms || excluded.mechanisms)),
            seats = array(select distinct unnest(k.seats || excluded.seats))
        where not (k.mechanisms @> excluded.mechanisms and k.seats @> excluded.seats)
        """;

    private final DSLContext db;
    private final Access access;
    private final Cases cases;

    Reach(DSLContext db, Access access, Cases cases) {
        this.db = db;
        this.access = access;
        this.cases = cases;
    }

    /** Lets all who act for a seat of these mechanisms see the case from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(CaseId id, Collection<MechanismId> mechanisms) {
        if (cases.confidentiality(id) == Confidentiality.CONFIDENTIAL) {
            throw new IllegalArgumentException("A confidential case is seen by seats, never by a whole mechanism");
        }
        write(id, mechanisms.stream().map(MechanismId::value), Stream.empty());
    }

    /** Lets whoever acts for one of these seats see the case from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveSeats(CaseId id, Collection<SeatId> seats) {
        write(id, Stream.empty(), seats.stream().map(SeatId::value));
    }

    private void write(CaseId id, Stream<Long> mechanisms, Stream<Long> seats) {
        Long[] all = mechanisms.distinct().toArray(Long[]::new);
        Long[] single = seats.distinct().toArray(Long[]::new);
        if (all.length + single.length > 0) {
            db.execute(GIVE, id.value(), all, single);
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
        return db.select(CASE_REACH.MECHANISMS, CASE_REACH.SEATS)
                .from(CASE_REACH)
                .where(CASE_REACH.CASE_ID.eq(id.value()))
                .fetchOptional()
                .flatMap(row -> first(
                                held,
                                seat -> among(row.value2(), seat.seat().id().value()))
                        .or(() -> first(
                                held,
                                seat -> among(
                                        row.value1(), seat.seat().mechanism().value()))));
    }

    private static Optional<HeldSeat> first(List<HeldSeat> held, Predicate<HeldSeat> which) {
        return held.stream().filter(which).findFirst();
    }

    private static boolean among(@Nullable Long[] reached, long id) {
        return Arrays.asList(reached).contains(id);
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

    /**
     * As part of a list of officials: those who have, had or stand in for a seat that the case reached. Who of them sees it today, is for
     * {@link #sees} to say.
     */
    public static Condition near(Field<Long> official, CaseId id) {
        var seats = DSL.select(SEAT.ID, SEAT.DEPUTY_SEAT_ID)
                .from(SEAT)
                .join(CASE_REACH)
                .on(SEAT.ID.eq(DSL.any(CASE_REACH.SEATS)).or(SEAT.MECHANISM_ID.eq(DSL.any(CASE_REACH.MECHANISMS))))
                .where(CASE_REACH.CASE_ID.eq(id.value()))
                .asTable("reached");
        Condition held = APPOINTMENT
                .SEAT_ID
                .eq(seats.field(SEAT.ID))
                .or(APPOINTMENT.SEAT_ID.eq(seats.field(SEAT.DEPUTY_SEAT_ID)));
        return official.in(DSL.select(APPOINTMENT.OFFICIAL_ID)
                .from(APPOINTMENT)
                .join(seats)
                .on(held)
                .union(DSL.select(DELEGATION.OFFICIAL_ID)
                        .from(DELEGATION)
                        .join(seats)
                        .on(DELEGATION.SEAT_ID.eq(seats.field(SEAT.ID)))));
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
        return DSL.arrayOverlap(CASE_REACH.MECHANISMS, DSL.val(mechanisms, CASE_REACH.MECHANISMS))
                .or(DSL.arrayOverlap(CASE_REACH.SEATS, DSL.val(seats, CASE_REACH.SEATS)));
    }
}
