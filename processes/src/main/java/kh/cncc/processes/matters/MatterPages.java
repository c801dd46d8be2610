package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.CASE_RELATION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.tracking.CaseHeads;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.engine.tracking.RelationKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All of a matter for those who may see it; its words once it is open to them. */
@Component
class MatterPages {

    private static final int MOST_RELATED = 100;

    private final DSLContext db;
    private final MatterWords words;
    private final MatterHeaders headers;
    private final MatterLines lines;
    private final AskedLines asked;
    private final Openings openings;
    private final Access access;
    private final ClosedMatters closed;
    private final Organisation organisation;
    private final Reach reach;
    private final CaseHeads heads;
    private final Outcomes outcomes;

    MatterPages(
            DSLContext db,
            MatterWords words,
            MatterHeaders headers,
            MatterLines lines,
            AskedLines asked,
            Openings openings,
            Access access,
            ClosedMatters closed,
            Organisation organisation,
            Reach reach,
            CaseHeads heads,
            Outcomes outcomes) {
        this.db = db;
        this.words = words;
        this.headers = headers;
        this.lines = lines;
        this.asked = asked;
        this.openings = openings;
        this.access = access;
        this.closed = closed;
        this.organisation = organisation;
        this.reach = reach;
        this.heads = heads;
        this.outcomes = outcomes;
    }

    MatterPage page(Actor actor, MatterFacts matter) {
        boolean open = openings.isOpen(actor, matter.caseId());
        MatterWords.Written written = open ? words.of(matter) : null;
        return new MatterPage(
                headers.header(matter, written == null ? null : written.subject()),
                written == null ? null : written.account(),
                written == null ? null : written.asked(),
                organisation.official(matter.raisedBy()).name(),
                organisation.seat(matter.raiserSeat()).label(),
                fromCase(actor, matter),
                matter.joinedInto() == null
                        ? null
                        : lines.one(actor, matter.joinedInto()).orElse(null),
                related(actor, MATTER.JOINED_INTO.eq(matter.id().value())),
                related(actor, splitFrom(matter)),
                splitParent(actor, matter),
                asked.questions(matter, open),
                asked.referrals(matter, open),
                outcomes.objections(matter, open),
                new MatterPage.May(
                        matter.undecided()
                                && access.standing(actor, matter.raiserSeat()).isPresent(),
                        closed.until(actor, matter).isPresent()));
    }

    private List<MatterLine> related(Actor actor, Condition which) {
        return lines.page(actor, which, List.of(MATTER.ID.asc()), 0, MOST_RELATED);
    }

    private static Condition splitFrom(MatterFacts whole) {
        return MATTER.CASE_ID.in(DSL.select(CASE_RELATION.CASE_ID)
                .from(CASE_RELATION)
                .where(CASE_RELATION.OTHER_ID.eq(whole.caseId().value()))
                .and(CASE_RELATION.KIND.eq(RelationKind.SPLIT_FROM.code())));
    }

    private @Nullable MatterLine splitParent(Actor actor, MatterFacts part) {
        return related(
                        actor,
                        MATTER.CASE_ID.in(DSL.select(CASE_RELATION.OTHER_ID)
                                .from(CASE_RELATION)
                                .where(CASE_RELATION.CASE_ID.eq(part.caseId().value()))
                                .and(CASE_RELATION.KIND.eq(RelationKind.SPLIT_FROM.code()))))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable String fromCase(Actor actor, MatterFacts matter) {
        Optional<Long> from = db.select(MATTER.FROM_CASE)
                .from(MATTER)
                .where(MATTER.ID.eq(matter.id().value()))
                .and(MATTER.FROM_CASE.isNotNull())
                .fetchOptional(MATTER.FROM_CASE);
        return from.map(CaseId::new)
                .filter(id -> reach.sees(actor, id))
                .map(id -> heads.head(actor, id).number())
                .orElse(null);
    }
}
