package kh.cncc.engine.deadlines;

import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.database.AtOnce;
import org.jooq.DSLContext;
import org.jooq.Results;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that the dates of a step depend on in one round trip, since a step that begins asks for both. */
@Component
public class Grounds {

    private final DSLContext db;
    private final WorkingDays workingDays;
    private final Grants grants;

    Grounds(DSLContext db, WorkingDays workingDays, Grants grants) {
        this.db = db;
        this.workingDays = workingDays;
        this.grants = grants;
    }

    /**
     * Holds the calendar, as {@link WorkingDays#hold} does, and returns the working days that the case has more than the rule gives. Take the
     * locks of cases first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Grant> hold(CaseId id) {
        if (!workingDays.held()) {
            Results read = AtOnce.fetch(db, List.of(grants.asking(List.of(id)), workingDays.holding()));
            grants.answered(id, read.getFirst());
            workingDays.held(read.getLast());
        }
        return grants.days(List.of(id)).getOrDefault(id, List.of());
    }
}
