package kh.cncc.engine.reference;

import java.util.Comparator;
import java.util.List;
import kh.cncc.engine.deadlines.CalendarChange;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.Organisation;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads all reference data in one transaction, when the program starts and before it serves anyone. */
@Component
public class ReferenceLoad implements SmartInitializingSingleton {

    private final List<ReferenceSection> sections;
    private final ReferenceFiles files;
    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Organisation organisation;
    private final WorkingDays workingDays;
    private final CalendarChange calendar;

    ReferenceLoad(
            List<ReferenceSection> sections,
            ReferenceFiles files,
            DSLContext db,
            TransactionTemplate transaction,
            Organisation organisation,
            WorkingDays workingDays,
            CalendarChange calendar) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ReferenceSection::order))
                .toList();
        this.files = files;
        this.db = db;
        this.transaction = transaction;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.calendar = calendar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(files);
    }

    private void loadSections(ReferenceFiles from) {
        Problems problems = new Problems();
        for (ReferenceSection section : sections) {
            section.load(from, problems);
        }
        if (!problems.none()) {
            throw new ReferenceProblems(problems.all());
        }
    }

    /**
     * Applies the files.
     *
     * @throws ReferenceProblems when something is wrong with them; then nothing is changed
     */
    public void load(ReferenceFiles from) {
        try {
            transaction.executeWithoutResult(status -> {
                // Nodes that start together load one after the other.
                db.execute("select pg_advisory_xact_lock(hashtext('cncc.reference'))");
                // What is open moves with the holidays.
                calendar.byReferenceData(() -> loadSections(from));
            });
        } finally {
            organisation.reread();
            workingDays.reread();
        }
    }
}
