package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is asked of a register of decisions: that it follows each of them up, point by point. */
@CnccTest
@Import(Deciders.class)
class DecisionRegisterTest {

    @Autowired
    Deciders people;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    /** Seeded: forty actions, some never told about, some told long ago or lately, some done. The list must have each and no other. */
    @Test
    void theListOfWhatNobodyToldAboutForThirtyDaysIsComplete() {
        List<Raised> matters = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Raised matter = people.raise(Topic.EDUCATION);
            people.decide(
                    matter,
                    people.action("DSVY", "director"),
                    people.action("DWA", "director"),
                    people.action("DOH", "director"),
                    people.action("DEYS", "director"));
            matters.add(matter);
        }
        matters.stream().limit(3).forEach(matter -> tell(matter, "DWA"));
        matters.forEach(matter -> finish(matter, "DEYS"));
        clock.moveTo(people.in(15).atTime(9, 0));
        matters.stream().limit(7).forEach(matter -> tell(matter, "DOH"));
        clock.moveTo(people.in(16).atTime(9, 0));

        Set<Long> expected = new TreeSet<>();
        db.fetch("""
            select a.id from processes.decision_action a join processes.decision d on d.id = a.decision_id
            where a.state = 'open'
              and coalesce((a.told_at at time zone 'Asia/Phnom_Penh')::date, d.decided_on) < ?::date - 30
            """, people.in(0)).forEach(row -> expected.add(row.get(0, Long.class)));
        assertThat(expected).hasSizeGreaterThanOrEqualTo(10 + 10 + 3);
        ActionFilter silent = new ActionFilter(null, null, false, false, true);
        List<OpenAction> found = people.register.openActions(people.president(), silent, 0, 1_000);
        assertThat(found.stream().map(action -> action.id().value()).collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(people.register.countOpenActions(people.president(), silent)).isEqualTo(expected.size());
        assertThat(found).allMatch(action -> action.daysSilent() > FollowUps.SILENCE);
        assertThat(people.register.page(people.president(), following(DecisionFilter.Follow.SILENT), 0, 1_000))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void aDecisionIsFoundByItsNumberItsDayItsAreaAndHowItIsFollowedUp() {
        Raised open = people.raise(Topic.DISABILITY);
        DecideResult.Decided first = people.decide(open, people.action("DSVY", "director"));
        Raised done = people.raise(Topic.DISABILITY);
        DecideResult.Decided second = people.decide(done, people.action("DWA", "director"));
        finish(done, "DWA");
        Actor reader = people.raiser();
        assertThat(people.register.byNumber(reader, " " + first.number().toLowerCase() + " "))
                .get()
                .satisfies(page -> assertThat(page.matterNumber()).isEqualTo(open.number()));
        assertThat(numbers(filter("", DecisionFilter.Follow.OPEN)))
                .contains(first.number())
                .doesNotContain(second.number());
        assertThat(numbers(filter("", DecisionFilter.Follow.DONE)))
                .contains(second.number())
                .doesNotContain(first.number());
        assertThat(numbers(filter(second.number(), DecisionFilter.Follow.ANY))).containsExactly(second.number());
        assertThat(people.register.count(reader, filter("", DecisionFilter.Follow.ANY)))
                .isEqualTo(2);
        clock.moveTo(people.in(20).atTime(9, 0));
        assertThat(numbers(filter("", DecisionFilter.Follow.OVERDUE))).containsExactly(first.number());
        DecisionLine line = people.register
                .page(reader, filter("", DecisionFilter.Follow.OVERDUE), 0, 10)
                .getFirst();
        assertThat(line.overdue()).isEqualTo(1);
        assertThat(line.oldestDueOn()).isNotNull();
        assertThat(line.subject()).isNotNull();
        DecisionFilter elsewhere =
                new DecisionFilter("", Topic.DISABILITY, null, "KPT", null, null, DecisionFilter.Follow.ANY);
        assertThat(people.register.page(reader, elsewhere, 0, 10)).isEmpty();
        DecisionFilter tooEarly =
                new DecisionFilter("", Topic.DISABILITY, null, "BTB", null, people.in(-30), DecisionFilter.Follow.ANY);
        assertThat(people.register.page(reader, tooEarly, 0, 10)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (int i = 0; i < 5; i++) {
            people.decide(people.raise(Topic.SERVICES));
        }
        DecisionFilter filter =
                new DecisionFilter("", Topic.SERVICES, null, null, null, null, DecisionFilter.Follow.ANY);
        List<DecisionLine> all = people.register.page(people.raiser(), filter, 0, 100);
        List<DecisionLine> paged = new ArrayList<>(people.register.page(people.raiser(), filter, 0, 2));
        paged.addAll(people.register.page(people.raiser(), filter, 2, 2));
        paged.addAll(people.register.page(people.raiser(), filter, 4, 2));
        assertThat(paged).isEqualTo(all).hasSize(5);
    }

    @Test
    void anotherProvinceSeesNothingOfIt() {
        Raised matter = people.raise(Topic.JUSTICE);
        DecideResult.Decided decided = people.decide(matter, people.action("DSVY", "director"));
        Actor other = people.who("kampot.secretariat.officer");
        assertThatThrownBy(() -> people.register.decision(other, decided.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.register.options(other, decided.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.register.seats(other, decided.id(), "")).isInstanceOf(Refused.class);
        assertThat(people.register.byNumber(other, decided.number())).isEmpty();
        assertThat(people.register.ofMatter(other, matter.id())).isEmpty();
        assertThat(people.register.page(other, DecisionFilter.ALL, 0, 1_000)).isEmpty();
        assertThat(people.register.count(other, DecisionFilter.ALL)).isZero();
        assertThat(people.register.openActions(other, ActionFilter.ALL, 0, 1_000))
                .isEmpty();
        assertThat(people.register.countOpenActions(other, ActionFilter.ALL)).isZero();
    }

    private List<String> numbers(DecisionFilter filter) {
        return people.register.page(people.raiser(), filter, 0, 1_000).stream()
                .map(DecisionLine::number)
                .toList();
    }

    private static DecisionFilter filter(String text, DecisionFilter.Follow follow) {
        return new DecisionFilter(text, Topic.DISABILITY, null, "BTB", null, null, follow);
    }

    private static DecisionFilter following(DecisionFilter.Follow follow) {
        return new DecisionFilter("", Topic.EDUCATION, null, null, null, null, follow);
    }

    private void tell(Raised matter, String department) {
        Actor director = people.holder(department, "director", "BTB");
        assertThat(people.followUps.note(
                        director, people.task(director, matter, MatterModel.CARRY_OUT_ACTION), "Under way."))
                .isInstanceOf(ActionResult.Noted.class);
    }

    private void finish(Raised matter, String department) {
        Actor director = people.holder(department, "director", "BTB");
        assertThat(people.followUps.done(
                        director, people.task(director, matter, MatterModel.CARRY_OUT_ACTION), "Done."))
                .isInstanceOf(ActionResult.Done.class);
    }
}
