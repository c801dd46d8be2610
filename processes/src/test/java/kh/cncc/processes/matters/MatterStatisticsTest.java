package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import(Deciders.class)
class MatterStatisticsTest {

    @Autowired
    Deciders people;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    /** Decided after 0, 1, 2, ... 9 days: the median is 4.5, and nine in ten took at most 8.1. */
    @Test
    void timeToDecisionIsToldByItsMedianAndItsNinthDecile() {
        clock.moveTo(people.in(400).atTime(8, 0));
        var from = people.in(0);
        List<Raised> matters = Stream.generate(() -> people.raise(Topic.EARLY_CHILDHOOD))
                .limit(10)
                .toList();
        for (Raised matter : matters) {
            people.decide(matter);
            clock.moveTo(people.in(1).atTime(8, 0));
        }
        MatterCounts counts = topic(from, Topic.EARLY_CHILDHOOD);
        assertThat(counts.raised()).isEqualTo(10);
        assertThat(counts.decided()).isEqualTo(10);
        assertThat(counts.medianDays()).isEqualTo(4.5);
        assertThat(counts.ninthDecile()).isEqualTo(8.1);
    }

    @Test
    void theShareThatWentUpByLapseIsCountedByTopicLevelAndArea() {
        clock.moveTo(people.in(400).atTime(8, 0));
        var from = people.in(0);
        people.raise(Topic.FAMILY_CARE);
        people.decide(people.raise(Topic.FAMILY_CARE));
        Raised late = people.raise(Topic.FAMILY_CARE);
        people.raise(Topic.FAMILY_CARE);
        people.decide(late);
        clock.moveTo(people.in(25).atTime(8, 0));
        timers.runDue();
        StatisticsFilter filter = new StatisticsFilter(from, people.in(0), Topic.FAMILY_CARE, null, null, null);
        MatterCounts all = people.statistics.all(people.raiser(), filter);
        assertThat(all.raised()).isEqualTo(4);
        assertThat(all.decided()).isEqualTo(2);
        assertThat(all.open()).isEqualTo(2);
        assertThat(all.lapsed()).isEqualTo(2);
        assertThat(people.statistics.byLevel(people.raiser(), filter))
                .extracting(MatterCounts::key)
                .containsExactly(Level.PROVINCE.code(), Level.PROVINCIAL_COUNCIL.code());
        assertThat(people.statistics.byArea(people.raiser(), filter))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.key()).isEqualTo("BTB");
                    assertThat(area.lapsed()).isEqualTo(2);
                });
        assertThat(people.statistics
                        .all(people.who("kampot.secretariat.officer"), filter)
                        .raised())
                .isZero();
    }

    /** While a department is asked the clock stands still: then the matter is late for nobody, neither in the list nor in the count. */
    @Test
    void asManyAreCountedAsOverdueAsTheRegisterShowsAsOverdue() {
        clock.moveTo(people.in(400).atTime(8, 0));
        var from = people.in(0);
        people.raise(Topic.HUMAN_RIGHTS);
        Raised referred = people.raise(Topic.HUMAN_RIGHTS);
        people.consideration.refer(
                people.president(),
                people.task(people.president(), referred, MatterModel.CONSIDER),
                new ReferForm(
                        List.of(people.mechanism("DSVY", "BTB")), Wanted.OPINION, "What do you think?", people.in(60)));
        clock.moveTo(people.in(30).atTime(8, 0));
        MatterFilter overdue = new MatterFilter(
                MatterFilter.Whose.ALL,
                "",
                Topic.HUMAN_RIGHTS,
                null,
                null,
                null,
                null,
                true,
                true,
                MatterFilter.Sort.RAISED,
                true);
        assertThat(people.matters.count(people.raiser(), overdue)).isEqualTo(1);
        assertThat(people.statistics
                        .all(
                                people.raiser(),
                                new StatisticsFilter(from, people.in(0), Topic.HUMAN_RIGHTS, null, null, null))
                        .overdue())
                .isEqualTo(1);
    }

    @Test
    void aConfidentialMatterIsCountedOnlyForThoseWhoSeeIt() {
        clock.moveTo(people.in(400).atTime(8, 0));
        var from = people.in(0);
        people.raise(Topic.DETENTION, Urgency.ORDINARY, Confidentiality.CONFIDENTIAL);
        StatisticsFilter filter = new StatisticsFilter(from, from, Topic.DETENTION, null, null, null);
        assertThat(people.statistics.all(people.raiser(), filter).raised()).isEqualTo(1);
        assertThat(people.statistics.all(people.who("gs.coordinator"), filter).raised())
                .isZero();
        assertThat(people.statistics.byTopic(people.who("gs.coordinator"), filter))
                .isEmpty();
    }

    private MatterCounts topic(LocalDate from, Topic topic) {
        return people.statistics
                .byTopic(people.raiser(), new StatisticsFilter(from, people.in(0), topic, null, null, null))
                .getFirst();
    }
}
