package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who finds reports and cycles by the search, and takes part in their comments and documents: all who work on them. Which figures of a
 * report somebody may see is another question, which {@link ReportAccess} answers.
 */
@Component
class ReportReach {

    private static final List<String> COUNCIL = List.of("CP-CNCC", "CP-CNCC-SEC", "CP-WCCC", "CP-WCCC-TEAM");
    private static final List<String> GENERAL_SECRETARIAT = List.of("CNCC-GS", "CPM-SECTION", "CPM-OMR", "CPM-ORS");
    private static final String NATION = "KH";

    private final Reach reach;
    private final Organisation organisation;

    ReportReach(Reach reach, Organisation organisation) {
        this.reach = reach;
        this.organisation = organisation;
    }

    /** A report that was opened: of whom, and which units give figures to it. */
    record OpenedReport(CaseId caseId, Mechanism mechanism, Collection<MechanismId> units) {}

    void ofReports(List<OpenedReport> reports) {
        Map<CaseId, Set<MechanismId>> reached = new LinkedHashMap<>();
        List<MechanismId> everywhere = ids(GENERAL_SECRETARIAT, NATION).toList();
        for (OpenedReport report : reports) {
            Set<MechanismId> all = new LinkedHashSet<>(report.units());
            all.add(report.mechanism().id());
            if (report.mechanism().kind().equals("CP-CNCC")) {
                ids(COUNCIL, report.mechanism().area()).forEach(all::add);
            }
            all.addAll(everywhere);
            reached.put(report.caseId(), all);
        }
        reach.giveAll(reached);
    }

    void ofCycle(CaseId id) {
        List<MechanismId> all = new ArrayList<>(ids(GENERAL_SECRETARIAT, NATION).toList());
        organisation.mechanism("CNCC", NATION).map(Mechanism::id).ifPresent(all::add);
        reach.give(id, all);
    }

    private Stream<MechanismId> ids(List<String> kinds, String area) {
        return kinds.stream()
                .flatMap(kind -> organisation.mechanism(kind, area).stream())
                .map(Mechanism::id);
    }
}
