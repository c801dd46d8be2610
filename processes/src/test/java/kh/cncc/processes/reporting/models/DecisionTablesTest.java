package kh.cncc.processes.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.workflow.DecisionTables;
import kh.cncc.engine.workflow.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who does what, and by when: as an official would check it. */
@CnccTest
class DecisionTablesTest {

    @Autowired
    DecisionTables tables;

    @Autowired
    Models models;

    @Autowired
    Organisation organisation;

    @ParameterizedTest(name = "{0}.{1} is done by {2}.{3}")
    @CsvSource({
        "provincialReport, recordMeeting, CP-WCCC-TEAM, chief",
        "provincialReport, submitFigures, UNIT, officer",
        "provincialReport, correctFigures, UNIT, officer",
        "provincialReport, compileReport, CP-CNCC-SEC, officer",
        "provincialReport, checkReport, CP-CNCC-SEC, chief",
        "provincialReport, reviewReport, CP-CNCC, president",
        "provincialReport, receiveReport, CPM-OMR, officer",
        "ministryReport, submitMinistryFigures, UNIT, focal-point",
        "ministryReport, receiveMinistryReport, CPM-OMR, officer",
        "reportingCycle, consolidateReport, CPM-ORS, officer",
        "reportingCycle, checkNationalReport, CPM-SECTION, chief",
        "reportingCycle, approveNationalReport, CNCC-GS, secretary-general",
        "reportingCycle, endorseNationalReport, CNCC, president",
    })
    void everyTaskHasItsSeat(String procedure, String step, String mechanism, String seat) {
        assertThat(tables.only(procedure + "Seats", Map.of("step", step)))
                .containsEntry("mechanism", mechanism)
                .containsEntry("seat", seat);
        if (!mechanism.equals("UNIT")) {
            assertThat(organisation.seat(mechanism, seat, "BTB")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"provincialReport", "ministryReport", "reportingCycle"})
    void noTaskOfAModelIsWithoutSeatOrDeadline(String procedure) {
        assertThat(models.steps(procedure)).isNotEmpty();
        models.steps(procedure).keySet().forEach(step -> {
            assertThat(tables.only(procedure + "Seats", Map.of("step", step))).containsKeys("mechanism", "seat");
            // Only a semester's or a year's report is endorsed, and only these have ministries' reports.
            boolean longOnly = procedure.equals("ministryReport") || step.equals("endorseNationalReport");
            for (String type :
                    longOnly ? List.of("semester", "year") : List.of("month", "quarter", "semester", "year")) {
                if (!(step.equals("recordMeeting") && !type.equals("month"))) {
                    assertThat(days(procedure, step, type))
                            .as("%s %s", step, type)
                            .hasSize(2);
                }
            }
        });
    }

    @ParameterizedTest(name = "{1} of a {2} is due {3} working days after it, and at least {4} after it was opened")
    @CsvSource({
        "provincialReport, recordMeeting, month, 2, 1",
        "provincialReport, submitFigures, month, 5, 2",
        "provincialReport, collectionDeadline, month, 5, 2",
        "provincialReport, correctFigures, month, 0, 2",
        "provincialReport, compileReport, month, 7, 1",
        "provincialReport, checkReport, month, 8, 1",
        "provincialReport, reviewReport, month, 10, 2",
        "provincialReport, receiveReport, month, 12, 2",
        "reportingCycle, cutOff, month, 13, 5",
        "reportingCycle, consolidateReport, month, 15, 2",
        "reportingCycle, checkNationalReport, month, 17, 2",
        "reportingCycle, approveNationalReport, month, 19, 2",
        "reportingCycle, lockDate, month, 40, 10",
        "provincialReport, submitFigures, quarter, 7, 2",
        "provincialReport, submitFigures, semester, 10, 2",
        "provincialReport, submitFigures, year, 15, 2",
        "reportingCycle, endorseNationalReport, semester, 27, 3",
        "reportingCycle, endorseNationalReport, year, 35, 3",
        "ministryReport, submitMinistryFigures, semester, 10, 5",
        "ministryReport, submitMinistryFigures, year, 15, 5",
    })
    void deadlinesAreThoseOfTheTable(String procedure, String step, String type, int afterPeriod, int afterOpening) {
        assertThat(days(procedure, step, type)).containsExactly(afterPeriod, afterOpening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "quarter", "semester", "year"})
    void eachLevelIsDueAfterTheOneBelow(String type) {
        List<Integer> ladder = List.of(
                days("provincialReport", "submitFigures", type).getFirst(),
                days("provincialReport", "compileReport", type).getFirst(),
                days("provincialReport", "checkReport", type).getFirst(),
                days("provincialReport", "reviewReport", type).getFirst(),
                days("provincialReport", "receiveReport", type).getFirst(),
                days("reportingCycle", "cutOff", type).getFirst(),
                days("reportingCycle", "consolidateReport", type).getFirst(),
                days("reportingCycle", "checkNationalReport", type).getFirst(),
                days("reportingCycle", "approveNationalReport", type).getFirst(),
                days("reportingCycle", "lockDate", type).getFirst());
        assertThat(ladder).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anUnknownStepIsABugAndNotSilentlyAnyonesTask() {
        assertThatThrownBy(() -> tables.only("provincialReportSeats", Map.of("step", "dance")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Integer> days(String procedure, String step, String type) {
        Map<String, Object> rule = tables.only(
                "reportingDeadlines",
                Map.of("procedure", procedure, "step", step, "level", "province", "periodType", type));
        return List.of((Integer) rule.get("workingDays"), (Integer) rule.get("minimumDays"));
    }
}
