package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.Participant;
import kh.cncc.engine.tracking.Participants;
import kh.cncc.processes.desk.Position;
import kh.cncc.processes.desk.Positions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The committee of this district has no chief: its deputy has the chief's work. */
@CnccTest
@Import({MatterStories.class, MatterWays.class})
class VacantSeatTest {

    private static final String DISTRICT = "0202";

    @Autowired
    MatterStories stories;

    @Autowired
    MatterWays way;

    @Autowired
    Positions positions;

    @Autowired
    Participants participants;

    @Test
    void itIsSaidWhoStandsInForAVacantSeatThatHasTheMatter() {
        MatterHeader matter = stories.raise(way.raiser(), way.form(Confidentiality.ORDINARY, "weir"));
        way.up(matter);
        Seat deputy = stories.seat("MDK-WCCC", "deputy-chief", DISTRICT);
        Position position = positions.of(matter.caseId()).getFirst();
        assertThat(position.seat()).isEqualTo(stories.seat("MDK-WCCC", "chief", DISTRICT));
        assertThat(position.holder()).isNull();
        assertThat(position.deputy())
                .isEqualTo(stories.organisation
                        .holder(deputy.id())
                        .orElseThrow()
                        .official()
                        .name());
        assertThat(participants.list(way.raiser(), matter.caseId()))
                .filteredOn(one -> one.role() == Participant.Role.HAS_TASK)
                .containsExactly(new Participant(
                        position.deputy(), Standing.DEPUTY, position.seat().label(), Participant.Role.HAS_TASK));
    }

    @Test
    void whoStoodInIsNamedAsThatAfterwardsToo() {
        MatterHeader matter = stories.raise(way.raiser(), way.form(Confidentiality.ORDINARY, "dam"));
        way.up(matter);
        Position position = positions.of(matter.caseId()).getFirst();
        way.up(matter);
        assertThat(participants.list(way.raiser(), matter.caseId()))
                .contains(new Participant(
                        position.deputy(), Standing.DEPUTY, position.seat().label(), Participant.Role.ACTED));
    }

    @Test
    void ofASeatThatIsHeldTheHolderAloneIsNamed() {
        MatterHeader matter = stories.raise(way.raiser(), way.form(Confidentiality.ORDINARY, "sluice"));
        Position position = positions.of(matter.caseId()).getFirst();
        assertThat(position.holder()).isNotNull();
        assertThat(position.deputy()).isNull();
    }
}
