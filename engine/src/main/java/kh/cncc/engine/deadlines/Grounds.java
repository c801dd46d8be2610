package kh.cncc.engine.deadlines;

import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.database.AtOnce;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Results;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the dates depend on that an act may cause, on the same way to the database on which the act's own rows are written. */
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

    /** Writes the rows; the calendar is then held, and what was granted to the case is known. The case must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readWith(List<Query> rows, CaseId id) {
        List<Query> all = new ArrayList<>(rows);
        all.add(grants.asking(List.of(id)));
        all.add(workingDays.holding());
        Results read = AtOnce.fetch(db, all);
        grants.answered(id, read.get(read.size() - 2));
        workingDays.held(read.getLast());
    }
}
