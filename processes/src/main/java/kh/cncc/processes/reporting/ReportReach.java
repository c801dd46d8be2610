package kh.cncc.processes.reporting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Organisation organisation;

    ReportReach(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Of a report: of whom it is, and which units give figures to it. */
    Set<MechanismId> ofReport(Mechanism mechanism, Collection<MechanismId> units) {
        Set<MechanismId> all = new LinkedHashSet<>(units);
        all.add(mechanism.id());
        if (mechanism.kind().equals("CP-CNCC")) {
            ids(COUNCIL, mechanism.area()).forEach(all::add);
        }
        ids(GENERAL_SECRETARIAT, NATION).forEach(all::add);
        return all;
    }

    Set<MechanismId> ofCycle() {
        return Stream.concat(ids(GENERAL_SECRETARIAT, NATION), ids(List.of("CNCC"), NATION))
                .collect(Collectors.toSet());
    }

    private Stream<MechanismId> ids(List<String> kinds, String area) {
        return kinds.stream()
                .flatMap(kind -> organisation.mechanism(kind, area).stream())
                .map(Mechanism::id);
    }
}
