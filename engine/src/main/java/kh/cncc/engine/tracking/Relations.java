package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.CASE_RELATION;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases have to do with each other. To each official only as far as they may see both. */
@Service
@Transactional
public class Relations {

    private final DSLContext db;
    private final Clock clock;
    private final Reach reach;
    private final CaseHeads heads;
    private final Audit audit;

    Relations(DSLContext db, Clock clock, Reach reach, CaseHeads heads, Audit audit) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
        this.heads = heads;
        this.audit = audit;
    }

    /** Relates this case to the one of that number. */
    public RelateResult relate(Actor actor, CaseId id, String number) {
        HeldSeat through = reach.require(actor, id);
        Optional<CaseHead> other = heads.byNumber(actor, number);
        if (other.isEmpty()) {
            return new RelateResult.NoSuchCase();
        }
        if (other.get().id().equals(id)) {
            return new RelateResult.Itself();
        }
        if (put(id, other.get().id(), RelationKind.RELATED, actor)) {
            record(actor, heads.head(actor, id), through, other.get());
        }
        return new RelateResult.Related();
    }

    /**
     * Rule: what stands in a case's history never tells its readers that there is a confidential case. So it stands in the confidential
     * one, and where both are, without saying which is the other.
     */
    private void record(Actor actor, CaseHead one, HeldSeat through, CaseHead other) {
        if (!confidential(other)) {
            record(actor, one.id(), through, Map.of("other", other.id().value()));
        } else if (confidential(one)) {
            record(actor, one.id(), through, Map.of());
        } else {
            HeldSeat there = reach.require(actor, other.id());
            record(actor, other.id(), there, Map.of("other", one.id().value()));
        }
    }

    private void record(Actor actor, CaseId in, HeldSeat through, Map<String, Object> detail) {
        audit.record(new Act(in, "case-related", actor, through.seat().id(), through.as(), detail));
    }

    private static boolean confidential(CaseHead head) {
        return head.confidentiality() == Confidentiality.CONFIDENTIAL;
    }

    /** Notes what a procedure did to two cases. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(CaseId id, CaseId other, RelationKind kind, @Nullable Actor by) {
        put(id, other, kind, by);
    }

    private boolean put(CaseId id, CaseId other, RelationKind kind, @Nullable Actor by) {
        return db.insertInto(CASE_RELATION)
                        .set(CASE_RELATION.CASE_ID, id.value())
                        .set(CASE_RELATION.OTHER_ID, other.value())
                        .set(CASE_RELATION.KIND, kind.code())
                        .set(CASE_RELATION.AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .set(
                                CASE_RELATION.OFFICIAL_ID,
                                by == null ? null : by.id().value())
                        .onConflict()
                        .doNothing()
                        .execute()
                > 0;
    }

    /** The cases that this one has to do with, as far as the official may see them, oldest first. */
    @Transactional(readOnly = true)
    public List<RelationLine> list(Actor actor, CaseId id) {
        reach.require(actor, id);
        List<RelationLine> lines = new ArrayList<>(side(actor, CASE_RELATION.CASE_ID, CASE_RELATION.OTHER_ID, id));
        lines.addAll(side(actor, CASE_RELATION.OTHER_ID, CASE_RELATION.CASE_ID, id));
        lines.sort(Comparator.comparing(RelationLine::at));
        return lines;
    }

    private List<RelationLine> side(Actor actor, TableField<?, Long> mine, TableField<?, Long> theirs, CaseId id) {
        return CaseHeads.select(db, CASE_RELATION.KIND, CASE_RELATION.AT)
                .join(CASE_RELATION)
                .on(theirs.eq(CASE_FILE.ID))
                .where(mine.eq(id.value()))
                .and(reach.visible(actor, CASE_FILE.ID))
                .fetch(row -> new RelationLine(
                        RelationKind.of(row.get(CASE_RELATION.KIND)),
                        mine.equals(CASE_RELATION.CASE_ID),
                        CaseHeads.head(row),
                        row.get(CASE_RELATION.AT).toInstant()));
    }
}
