package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The mechanisms that have decided something that an official may see; that others decided something is not told. */
@Component
class DecidingMechanisms {

    private final DSLContext db;
    private final Reach reach;

    DecidingMechanisms(DSLContext db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** Those whose names have all of these words in them. */
    List<Decider> named(Actor actor, String text, int offset, int limit) {
        return find(
                actor,
                DSL.and(Arrays.stream(text.strip().split("\\s+"))
                        .map(DecidingMechanisms::has)
                        .toList()),
                offset,
                limit);
    }

    Optional<Decider> one(Actor actor, MechanismId id) {
        return find(actor, MECHANISM.ID.eq(id.value()), 0, 1).stream().findFirst();
    }

    private static Condition has(String word) {
        return DSL.or(Stream.of(MECHANISM.NAME_EN, MECHANISM.NAME_KM, MECHANISM.ABBR_EN)
                .map(name -> name.containsIgnoreCase(word))
                .toList());
    }

    private List<Decider> find(Actor actor, Condition which, int offset, int limit) {
        return db.select(MECHANISM.ID, MECHANISM.NAME_EN, MECHANISM.NAME_KM)
                .from(MECHANISM)
                .where(which)
                .andExists(DSL.selectOne()
                        .from(DECISION)
                        .join(MATTER)
                        .on(MATTER.ID.eq(DECISION.MATTER_ID))
                        .where(DECISION.MECHANISM_ID.eq(MECHANISM.ID))
                        .and(DECISION.NUMBER.isNotNull())
                        .and(reach.visible(actor, MATTER.CASE_ID)))
                .orderBy(MECHANISM.NAME_EN, MECHANISM.ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new Decider(new MechanismId(row.value1()), new Words(row.value2(), row.value3())));
    }
}
