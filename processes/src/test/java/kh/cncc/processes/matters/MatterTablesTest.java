package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.workflow.DecisionTables;
import kh.cncc.engine.workflow.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a matter begins, where it goes, by when, and who has it: as an official would check it. */
@CnccTest
class MatterTablesTest {

    @Autowired
    DecisionTables tables;

    @Autowired
    Models models;

    @ParameterizedTest(name = "{2}, raised in a {0} (by its head: {1}), begins at {3}")
    @CsvSource({
        "commune, false, ordinary, commune",
        "commune, true, ordinary, district",
        "commune, false, urgent, district",
        "commune, true, urgent, district",
        "commune, false, child-at-risk, province",
        "district, false, ordinary, district",
        "district, true, ordinary, province",
        "district, false, urgent, district",
        "district, true, urgent, province",
        "district, true, child-at-risk, province",
        "province, false, ordinary, province",
        "province, true, urgent, provincial-council",
        "province, false, child-at-risk, province",
        "provincial-council, false, ordinary, provincial-council",
        "provincial-council, true, child-at-risk, secretariat",
        "nation, false, ordinary, secretariat",
        "nation, true, child-at-risk, secretariat",
    })
    void aMatterBeginsWhereItsRaiserIsOrAbove(String raiser, boolean head, String urgency, String level) {
        assertThat(tables.only("matterEntry", Map.of("raiser", raiser, "head", head, "urgency", urgency)))
                .containsEntry("level", level);
    }

    @ParameterizedTest(name = "{1}: from {0} to {2}")
    @CsvSource({
        "commune, ordinary, district",
        "commune, urgent, province",
        "commune, child-at-risk, province",
        "district, ordinary, province",
        "district, urgent, province",
        "district, child-at-risk, province",
        "province, ordinary, provincial-council",
        "province, urgent, provincial-council",
        "province, child-at-risk, secretariat",
        "provincial-council, urgent, secretariat",
        "secretariat, ordinary, national",
        "national, child-at-risk, council",
        "council, ordinary, council",
    })
    void theLadderIsClimbedStepByStepAndFasterWhenItIsUrgent(String level, String urgency, String next) {
        assertThat(tables.only("matterLadder", Map.of("level", level, "urgency", urgency)))
                .containsEntry("next", next);
    }

    @ParameterizedTest(name = "{0} is for {1}")
    @CsvSource({
        "CHILD_LABOUR, NCCL",
        "TRAFFICKING, NCCT",
        "EARLY_CHILDHOOD, NCECD",
        "VIOLENCE, SCIAVC",
        "DETENTION, NCATVIP",
        "HUMAN_RIGHTS, CHRC",
        "BIRTH_REGISTRATION, NCPC",
        "JUSTICE, NCPC",
        "OTHER, NCPC",
    })
    void everyTopicHasItsNationalMechanism(Topic topic, String mechanism) {
        assertThat(tables.only("matterCompetence", Map.of("topic", topic.code())))
                .containsEntry("mechanism", mechanism);
    }

    @ParameterizedTest
    @EnumSource
    void noTopicIsWithoutMechanism(Topic topic) {
        assertThat(tables.only("matterCompetence", Map.of("topic", topic.code())))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} decides by {1}")
    @CsvSource({
        "CCWC, alone",
        "MDK-WCCC, alone",
        "CP-WCCC, alone",
        "CP-CNCC, alone",
        "CNCC, vote",
        "NCCL, consent",
        "NCPC, consent",
        "CHRC, consent"
    })
    void everyMechanismHasItsWayToDecide(String mechanism, String mode) {
        assertThat(tables.only("matterConsent", Map.of("mechanism", mechanism))).containsEntry("mode", mode);
    }

    @ParameterizedTest(name = "{0} of {1} is for {2}.{3}")
    @CsvSource({
        "considerMatter, CCWC, CASE, chief",
        "considerMatter, MDK-WCCC, CASE, chief",
        "considerMatter, CP-WCCC, CASE, president",
        "considerMatter, NCCT, CASE, president",
        "considerMatter, CNCC, CASE, president",
        "chooseMechanism, CPM-SECTION, CPM-SECTION, chief",
        "answerReferral, CP-WCCC, UNIT, director",
        "giveInformation, NCPC, SEAT, askedSeatId",
        "giveConsent, NCPC, SEAT, seatId",
        "carryOutAction, CNCC, SEAT, seatId",
        "confirmOutcome, CCWC, SEAT, raiserSeatId",
    })
    void everyTaskHasItsSeat(String step, String has, String mechanism, String seat) {
        assertThat(tables.only("matterSeats", Map.of("step", step, "mechanism", has)))
                .containsEntry("mechanism", mechanism)
                .containsEntry("seat", seat);
    }

    @Test
    void noTaskOfTheModelIsWithoutSeatOrDeadline() {
        for (String step : models.steps("matter").keySet()) {
            for (Urgency urgency : Urgency.values()) {
                for (String level : java.util.List.of("commune", "district", "province", "nation")) {
                    assertThat(tables.only(
                                    "matterDeadlines", Map.of("step", step, "level", level, "urgency", urgency.code())))
                            .as("%s %s %s", step, level, urgency)
                            .containsKeys("workingDays", "minimumDays");
                }
            }
            assertThat(tables.only("matterSeats", Map.of("step", step, "mechanism", "CP-WCCC")))
                    .containsKeys("mechanism", "seat");
        }
    }
}
