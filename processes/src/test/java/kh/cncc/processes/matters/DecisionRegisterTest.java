package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.DecisionFilter.Sort;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

        Set<Long> actions = new TreeSet<>();
        Set<Long> decisions = new TreeSet<>();
        db.fetch("""
            select a.id, d.id from processes.decision_action a join processes.decision d on d.id = a.decision_id
            where a.state = 'open' and d.matter_id = any(?)
              and coalesce((a.told_at at time zone 'Asia/Phnom_Penh')::date, d.decided_on) < ?::date - 30
            """, matters.stream().map(matter -> matter.id().value()).toArray(Long[]::new), people.in(0))
                .forEach(row -> {
                    actions.add(row.get(0, Long.class));
                    decisions.add(row.get(1, Long.class));
                });
        assertThat(actions).hasSize(10 + 10 + 3);
        assertThat(decisions).hasSize(10);
        assertThat(silentActions(matters)).isEqualTo(actions);
        for (Topic topic : Arrays.asList(Topic.EDUCATION, null)) {
            DecisionFilter filter = following(topic, DecisionFilter.Follow.SILENT);
            List<DecisionLine> listed = people.register.page(people.president(), filter, 0, 1_000);
            assertThat(people.register.count(people.president(), filter)).isEqualTo(listed.size());
            assertThat(ids(own(listed, matters))).isEqualTo(decisions);
        }
    }

    private Set<Long> silentActions(List<Raised> matters) {
        ActionFilter silent = new ActionFilter(null, null, false, false, true);
        List<OpenAction> found = people.register.openActions(people.president(), silent, 0, 1_000);
        assertThat(people.register.countOpenActions(people.president(), silent)).isEqualTo(found.size());
        assertThat(found).allMatch(action -> action.daysSilent() > FollowUps.SILENCE);
        Set<String> numbers = matters.stream().map(Raised::number).collect(Collectors.toSet());
        return found.stream()
                .filter(action -> numbers.contains(action.matterNumber()))
                .map(action -> action.id().value())
                .collect(Collectors.toSet());
    }

    private static List<DecisionLine> own(List<DecisionLine> lines, List<Raised> matters) {
        Set<MatterId> ids = matters.stream().map(Raised::id).collect(Collectors.toSet());
        return lines.stream().filter(line -> ids.contains(line.matter())).toList();
    }

    private static Set<Long> ids(List<DecisionLine> lines) {
        return lines.stream().map(line -> line.id().value()).collect(Collectors.toSet());
    }

    /** Whatever else others have decided by then: the register and plain counting over all that the reader sees never differ. */
    @Test
    void theSilentDecisionsOfAllTopicsTogetherAreThoseOfEachTopic() {
        Long first = people.decide(people.raise(Topic.HEALTH), people.action("DSVY", "director"))
                .id()
                .value();
        Long second = people.decide(
                        people.raise(Topic.FAMILY_CARE),
                        people.action("DWA", "director"),
                        people.action("DOH", "director"))
                .id()
                .value();
        clock.moveTo(people.in(FollowUps.SILENCE).atTime(9, 0));
        assertThat(silent(null)).doesNotContain(first, second);
        clock.moveTo(people.in(1).atTime(9, 0));
        Set<Long> all = silent(null);
        Set<Long> byTopic = new TreeSet<>();
        for (Topic topic : Topic.values()) {
            byTopic.addAll(silent(topic));
        }
        assertThat(all).contains(first, second).isEqualTo(byTopic);
    }

    private Set<Long> silent(@Nullable Topic topic) {
        return ids(people.register.page(people.president(), following(topic, DecisionFilter.Follow.SILENT), 0, 1_000));
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
        DecisionFilter elsewhere = new DecisionFilter(
                "", Topic.DISABILITY, null, "KPT", null, null, DecisionFilter.Follow.ANY, Sort.DECIDED, true);
        assertThat(people.register.page(reader, elsewhere, 0, 10)).isEmpty();
        DecisionFilter tooEarly = new DecisionFilter(
                "", Topic.DISABILITY, null, "BTB", null, people.in(-30), DecisionFilter.Follow.ANY, Sort.DECIDED, true);
        assertThat(people.register.page(reader, tooEarly, 0, 10)).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        for (int i = 0; i < 5; i++) {
            people.decide(people.raise(Topic.SERVICES));
        }
        DecisionFilter filter = new DecisionFilter(
                "", Topic.SERVICES, null, null, null, null, DecisionFilter.Follow.ANY, Sort.DECIDED, true);
        List<DecisionLine> all = people.register.page(people.raiser(), filter, 0, 100);
        List<DecisionLine> paged = new ArrayList<>(people.register.page(people.raiser(), filter, 0, 2));
        paged.addAll(people.register.page(people.raiser(), filter, 2, 2));
        paged.addAll(people.register.page(people.raiser(), filter, 4, 2));
        assertThat(paged).isEqualTo(all).hasSize(5);
    }

    @Test
    void theyAreOrderedByDayNumberTheFirstOpenDayAndTheLastWord() {
        LocalDate first = people.in(3);
        Raised early = people.raise(Topic.FAMILY_CARE);
        people.decide(early, due("DSVY", first.plusDays(12)), due("DWA", first));
        clock.moveTo(people.in(2).atTime(9, 0));
        Raised done = people.raise(Topic.FAMILY_CARE);
        people.decide(done, due("DOH", first.plusDays(1)));
        clock.moveTo(people.in(2).atTime(9, 0));
        Raised late = people.raise(Topic.FAMILY_CARE);
        people.decide(late, due("DEYS", first.plusDays(20)));
        clock.moveTo(people.in(2).atTime(9, 0));
        tell(early, "DSVY");
        tell(early, "DWA");
        finish(done, "DOH");
        assertThat(ordered(Sort.DECIDED, true, early, done, late)).containsExactly(late, done, early);
        assertThat(ordered(Sort.DECIDED, false, early, done, late)).containsExactly(early, done, late);
        assertThat(ordered(Sort.NUMBER, false, early, done, late)).containsExactly(early, done, late);
        assertThat(ordered(Sort.DUE, false, early, done, late)).containsExactly(early, late, done);
        assertThat(ordered(Sort.DUE, true, early, done, late)).containsExactly(late, early, done);
        assertThat(ordered(Sort.TOLD, false, early, done, late)).containsExactly(late, early, done);
    }

    @Test
    void theyAreFoundByTheMechanismThatDecidedThem() {
        people.decide(people.raise(Topic.EARLY_CHILDHOOD));
        MechanismId committee = people.mechanism("CP-WCCC", "BTB");
        List<Decider> found = people.register.deciders(people.raiser(), "battambang wccc", 0, 100);
        assertThat(found).extracting(Decider::id).contains(committee).doesNotHaveDuplicates();
        assertThat(people.register.decider(people.raiser(), committee)).isPresent();
        assertThat(people.register.deciders(people.raiser(), "no such mechanism", 0, 100))
                .isEmpty();
        assertThat(decidedBy(committee))
                .isNotEmpty()
                .allMatch(line -> line.mechanism()
                        .equals(people.organisation.mechanism(committee).name()));
        assertThat(decidedBy(people.mechanism("CP-CNCC", "KPT"))).isEmpty();
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
        assertThat(people.register.deciders(other, "", 0, 1_000)).isEmpty();
        assertThat(people.register.decider(other, people.mechanism("CP-WCCC", "BTB")))
                .isEmpty();
        assertThat(people.register.openActions(other, ActionFilter.ALL, 0, 1_000))
                .isEmpty();
        assertThat(people.register.countOpenActions(other, ActionFilter.ALL)).isZero();
    }

    private List<String> numbers(DecisionFilter filter) {
        return people.register.page(people.raiser(), filter, 0, 1_000).stream()
                .map(DecisionLine::number)
                .toList();
    }

    private ActionForm due(String department, LocalDate day) {
        return new ActionForm("Visit the family and report.", people.seat(department, "director", "BTB"), day);
    }

    /** These matters in the order of the decisions on them; other tests leave decisions too. */
    private List<Raised> ordered(Sort sort, boolean descending, Raised... own) {
        DecisionFilter filter = new DecisionFilter(
                "", Topic.FAMILY_CARE, null, null, null, null, DecisionFilter.Follow.ANY, sort, descending);
        return people.register.page(people.raiser(), filter, 0, 1_000).stream()
                .flatMap(line -> Arrays.stream(own).filter(each -> each.id().equals(line.matter())))
                .toList();
    }

    private List<DecisionLine> decidedBy(MechanismId mechanism) {
        DecisionFilter filter = new DecisionFilter(
                "", null, mechanism, null, null, null, DecisionFilter.Follow.ANY, Sort.DECIDED, true);
        return people.register.page(people.raiser(), filter, 0, 1_000);
    }

    private static DecisionFilter filter(String text, DecisionFilter.Follow follow) {
        return new DecisionFilter(text, Topic.DISABILITY, null, "BTB", null, null, follow, Sort.DECIDED, true);
    }

    private static DecisionFilter following(@Nullable Topic topic, DecisionFilter.Follow follow) {
        return new DecisionFilter("", topic, null, null, null, null, follow, Sort.DECIDED, true);
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
