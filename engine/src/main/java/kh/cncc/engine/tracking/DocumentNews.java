package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.DOCUMENT;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseIndex;
import kh.cncc.engine.organisation.HeldSeat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a document means to the rest of its case: an entry in its audit, words to find it by, news for its watchers. */
@Component
class DocumentNews {

    private final DSLContext db;
    private final Audit audit;
    private final CaseIndex index;
    private final Watching watching;
    private final Access access;

    DocumentNews(DSLContext db, Audit audit, CaseIndex index, Watching watching, Access access) {
        this.db = db;
        this.audit = audit;
        this.index = index;
        this.watching = watching;
        this.access = access;
    }

    void added(Act act, String name) {
        audit.record(act);
        index.add(act.caseId(), List.of(name.replace('_', ' ')));
        tell(act);
    }

    void withdrawn(Act act) {
        audit.record(act);
        tell(act);
    }

    /** The seat that added the document, if the official may act for it today. */
    HeldSeat adder(Actor actor, DocumentId id) {
        Optional<Long> seat = db.select(DOCUMENT.ADDED_SEAT)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(DOCUMENT.ADDED_SEAT);
        return seat.flatMap(added -> access.seats(actor).stream()
                        .filter(held -> held.seat().id().value() == added)
                        .findFirst())
                .orElseThrow(() -> new Refused("refused.document.withdraw"));
    }

    private void tell(Act act) {
        Actor by = act.actor();
        watching.news(act.caseId(), by == null ? null : by.id());
    }
}
