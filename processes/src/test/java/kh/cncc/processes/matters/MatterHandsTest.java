package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.desk.TaskEnded;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who may see and do what with a matter, and what happens when two do it in the same moment. */
@CnccTest
@Import(MatterStories.class)
class MatterHandsTest {

    private static final String COMMUNE = "020201";
    private static final Actor NOBODY = new Actor(new OfficialId(-1), "nobody");

    @Autowired
    MatterStories stories;

    @Test
    void eachLevelSeesWhatTheConfidentialityLetsItSee() {
        Map<Confidentiality, List<String>> seen = new LinkedHashMap<>();
        for (Confidentiality confidentiality : Confidentiality.values()) {
            MatterHeader matter = stories.raise(
                    stories.holder("CCWC", "chief", COMMUNE),
                    stories.form(
                            stories.seat("CCWC", "chief", COMMUNE),
                            Topic.VIOLENCE,
                            Urgency.ORDINARY,
                            confidentiality,
                            COMMUNE));
            List<String> readers = new ArrayList<>();
            readers().forEach((name, reader) -> {
                boolean byNumber =
                        stories.matters.byNumber(reader, matter.number()).isPresent();
                boolean listed = stories.matters.register(reader, MatterFilter.ALL, 0, 100).stream()
                        .anyMatch(line -> line.number().equals(matter.number()));
                assertThat(listed).as(name).isEqualTo(byNumber);
                if (byNumber) {
                    readers.add(name);
                } else {
                    assertThatThrownBy(() -> stories.matters.matter(reader, matter.id()))
                            .isInstanceOf(Refused.class);
                }
            });
            seen.put(confidentiality, readers);
        }
        assertThat(seen.get(Confidentiality.ORDINARY))
                .containsExactly("raiser", "colleague", "district", "province", "council", "section", "office");
        assertThat(seen.get(Confidentiality.RESTRICTED)).containsExactly("raiser", "colleague", "district");
        assertThat(seen.get(Confidentiality.CONFIDENTIAL)).containsExactly("raiser", "district");
    }

    private Map<String, Actor> readers() {
        Map<String, Actor> readers = new LinkedHashMap<>();
        readers.put("raiser", stories.holder("CCWC", "chief", COMMUNE));
        readers.put("colleague", stories.holder("CCWC", "permanent-deputy", COMMUNE));
        readers.put("elsewhere", stories.holder("CCWC", "chief", "020303"));
        readers.put("district", stories.holder("MDK-WCCC", "deputy-chief", "0202"));
        readers.put("province", stories.head("CP-WCCC", "BTB"));
        readers.put("council", stories.head("CP-CNCC", "BTB"));
        readers.put("other province", stories.head("CP-CNCC", "KPT"));
        readers.put("section", stories.head("CPM-SECTION", "KH"));
        readers.put("office", stories.holder("CPM-OMR", "officer", "KH"));
        readers.put("mechanism", stories.head("NCCL", "KH"));
        return readers;
    }

    @Test
    void aConfidentialMatterIsOpenedWithAReasonBeforeItIsReadOrWorkedOn() {
        MatterHeader matter = stories.raise(
                stories.holder("CP-WCCC-TEAM", "chief", "BTB"),
                stories.form(
                        stories.seat("CP-WCCC-TEAM", "chief", "BTB"),
                        Topic.VIOLENCE,
                        Urgency.URGENT,
                        Confidentiality.CONFIDENTIAL,
                        "BTB"));
        assertThat(matter.number()).matches("M-\\d{4}-[A-Z0-9]{6}");
        Actor president = stories.head("CP-WCCC", "BTB");
        TaskId task = stories.task(president, matter.number(), "considerMatter");
        ConsiderPage closed = stories.shown(stories.consideration.page(president, task));
        assertThat(closed.matter().header().subject()).isNull();
        assertThat(closed.matter().account()).isNull();
        assertThat(stories.consideration.returnInadmissible(president, task, "Not for us."))
                .isInstanceOf(ConsiderResult.Closed.class);
        stories.openings.open(president, matter.caseId(), "I have to decide on it.");
        assertThat(stories.shown(stories.consideration.page(president, task))
                        .matter()
                        .account())
                .contains("eleven children");
        assertThat(stories.matters.register(president, MatterFilter.ALL, 0, 100).stream()
                        .filter(line -> line.number().equals(matter.number())))
                .singleElement()
                .satisfies(line -> assertThat(line.subject()).isNull());
    }

    @Test
    void everyMethodRefusesWhoeverItIsNotFor() {
        MatterHeader matter = stories.raised("BTB");
        Actor stranger = stories.head("CP-WCCC", "KPT");
        TaskId task = stories.task(stories.head("CP-WCCC", "BTB"), matter.number(), "considerMatter");
        Seat seat = stories.seat("CP-WCCC-TEAM", "chief", "BTB");
        RaiseForm form = stories.form(seat, Topic.OTHER, Urgency.ORDINARY, Confidentiality.ORDINARY, "BTB");
        for (Actor actor : List.of(stranger, NOBODY)) {
            refused(() -> stories.raising.areas(actor, seat.id(), "", 0, 10));
            refused(() -> stories.raising.raise(actor, form));
            refused(() -> stories.consideration.page(actor, task));
            refused(() -> stories.consideration.joinable(actor, task, "", 0, 10));
            refused(() -> stories.consideration.refer(actor, task, new ReferForm(List.of(), null, "", null)));
            refused(() -> stories.consideration.ask(actor, task, new AskForm(null, "", null)));
            refused(() -> stories.consideration.returnInadmissible(actor, task, ""));
            refused(() -> stories.consideration.join(actor, task, matter.id()));
            refused(() -> stories.consideration.gather(actor, task, List.of()));
            refused(() -> stories.consideration.split(actor, task, new SplitForm(List.of())));
            refused(() -> stories.consideration.escalate(actor, task, new EscalateForm("", "")));
            refused(() -> stories.consideration.handDown(actor, task, new HandDownForm(null, "")));
            refused(() -> stories.choosing.page(actor, task));
            refused(() -> stories.choosing.choose(actor, task, new ChooseForm(null, "")));
            refused(() -> stories.information.page(actor, task));
            refused(() -> stories.information.answer(actor, task, ""));
            refused(() -> stories.referrals.page(actor, task));
            refused(() -> stories.referrals.answer(actor, task, ""));
            refused(() -> stories.matters.matter(actor, matter.id()));
            refused(() -> stories.matters.path(actor, matter.id()));
            refused(() -> stories.matters.diagram(actor, matter.id()));
            refused(() -> stories.matters.withdraw(actor, matter.id(), "For no reason."));
            assertThat(stories.matters.byNumber(actor, matter.number())).isEmpty();
        }
        refused(() -> stories.matters.withdraw(stories.head("CP-WCCC", "BTB"), matter.id(), "I do not like it."));
        assertThat(stories.raising.page(NOBODY).seats()).isEmpty();
        assertThat(stories.raising.similar(NOBODY, form)).isEmpty();
        assertThat(stories.matters.count(NOBODY, MatterFilter.ALL)).isZero();
        assertThat(stories.matters.first(NOBODY, MatterFilter.ALL)).isEqualTo(MatterFilter.Whose.ALL);
        assertThat(stories.matters.register(NOBODY, MatterFilter.ALL, 0, 10)).isEmpty();
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class);
    }

    @Test
    void twoDoItInTheSameMomentAndTheSecondIsToldWhoWasFirst() throws Exception {
        MatterHeader matter = stories.raised("BTB");
        Actor president = stories.head("CP-WCCC", "BTB");
        TaskId task = stories.task(president, matter.number(), "considerMatter");
        List<ConsiderResult> results = atOnce(
                () -> stories.consideration.escalate(
                        president, task, new EscalateForm("Too large for us.", "Inspect.")),
                () -> stories.consideration.returnInadmissible(president, task, "Not for us."));
        assertThat(results).hasAtLeastOneElementOfType(ConsiderResult.Done.class);
        assertThat(results)
                .filteredOn(result -> result instanceof ConsiderResult.Stopped)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsiderResult.Stopped.class,
                        stopped -> assertThat(stopped.because())
                                .isInstanceOfSatisfying(
                                        TaskEnded.class,
                                        ended -> assertThat(ended.who()).isNotNull()));
        assertThat(stories.matters.path(president, matter.id()).stays()).hasSizeLessThanOrEqualTo(2);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> all = new ArrayList<>();
            for (Callable<T> act : acts) {
                all.add(threads.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void mattersAreJoinedAndFreedAgainWhenTheOtherOneIsWithdrawn() {
        MatterHeader lead = stories.raised("SRP");
        MatterHeader first = stories.raised("SRP");
        MatterHeader second = stories.raised("SRP");
        Actor president = stories.head("CP-WCCC", "SRP");
        TaskId task = stories.task(president, lead.number(), "considerMatter");
        assertThat(stories.consideration.joinable(president, task, "", 0, 10))
                .extracting(MatterLine::id)
                .contains(first.id(), second.id());
        assertThat(stories.consideration.gather(president, task, List.of(first.id(), lead.id())))
                .isInstanceOf(ConsiderResult.Invalid.class);
        assertThat(stories.consideration.gather(president, task, List.of(first.id(), second.id())))
                .isEqualTo(new ConsiderResult.Done("join"));
        assertThat(stories.header(president, second.id()).state()).isEqualTo(MatterState.JOINED);
        assertThat(stories.matters.matter(president, lead.id()).joined()).hasSize(2);
        Actor raiser = stories.holder("CP-WCCC-TEAM", "chief", "SRP");
        assertThat(stories.matters.withdraw(raiser, lead.id(), " ")).isInstanceOf(WithdrawResult.Invalid.class);
        assertThat(stories.matters.withdraw(raiser, lead.id(), "It was solved."))
                .isEqualTo(new WithdrawResult.Withdrawn());
        assertThat(stories.matters.withdraw(raiser, lead.id(), "It was solved."))
                .isEqualTo(new WithdrawResult.TooLate());
        assertThat(stories.header(president, first.id()).state()).isEqualTo(MatterState.CONSIDERED);
        stories.task(president, first.number(), "considerMatter");
    }

    @Test
    void partsAreTakenOutOfAMatterAndTheRestIsHandedDown() {
        Seat seat = stories.seat("CP-CNCC-SEC", "chief", "BTB");
        MatterHeader whole = stories.raise(
                stories.holder("CP-CNCC-SEC", "chief", "BTB"),
                stories.form(seat, Topic.EDUCATION, Urgency.ORDINARY, Confidentiality.ORDINARY, COMMUNE));
        assertThat(whole.level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
        Actor council = stories.head("CP-CNCC", "BTB");
        TaskId task = stories.task(council, whole.number(), "considerMatter");
        assertThat(stories.consideration.split(
                        council,
                        task,
                        new SplitForm(
                                List.of(new SplitForm.Part(Topic.HEALTH, "Clinic", "It is closed.", "Open it.")))))
                .isEqualTo(new ConsiderResult.Done("split"));
        MatterPage page = stories.matters.matter(council, whole.id());
        assertThat(page.parts()).singleElement().satisfies(part -> {
            assertThat(part.level()).isEqualTo(Level.PROVINCIAL_COUNCIL);
            stories.task(council, part.number(), "considerMatter");
        });
        TaskId again = stories.task(council, whole.number(), "considerMatter");
        var lower = stories.shown(stories.consideration.page(council, again))
                .options()
                .below();
        assertThat(lower)
                .extracting(ConsiderOptions.Lower::level)
                .contains(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);
        var commune = lower.stream()
                .filter(choice -> choice.level() == Level.COMMUNE)
                .findFirst()
                .orElseThrow();
        assertThat(stories.consideration.handDown(
                        council, again, new HandDownForm(commune.id(), "The commune can do this.")))
                .isEqualTo(new ConsiderResult.Done("handDown"));
        stories.task(stories.holder("CCWC", "chief", COMMUNE), whole.number(), "considerMatter");
    }

    @Test
    void theGeneralSecretariatChoosesTheCompetentMechanismAndSaysWhyWhenItIsNotTheProposedOne() {
        Seat seat = stories.seat("CPM-OMR", "officer", "KH");
        MatterHeader matter = stories.raise(
                stories.holder("CPM-OMR", "officer", "KH"),
                stories.form(seat, Topic.TRAFFICKING, Urgency.ORDINARY, Confidentiality.ORDINARY, "BTB"));
        assertThat(matter.level()).isEqualTo(Level.SECRETARIAT);
        Actor chief = stories.head("CPM-SECTION", "KH");
        TaskId task = stories.task(chief, matter.number(), "chooseMechanism");
        ChoosePage page = stories.shown(stories.choosing.page(chief, task));
        assertThat(page.proposal())
                .isEqualTo(stories.seat("NCCT", "president", "KH").mechanism());
        var council = page.choices().getLast();
        assertThat(council.council()).isTrue();
        assertThat(stories.choosing.choose(chief, task, new ChooseForm(council.id(), " ")))
                .isInstanceOf(ConsiderResult.Invalid.class);
        assertThat(stories.choosing.choose(chief, task, new ChooseForm(council.id(), "Two ministries disagree.")))
                .isEqualTo(new ConsiderResult.Done("council"));
        stories.task(stories.head("CNCC", "KH"), matter.number(), "considerMatter");
    }

    @Test
    void whatIsMissingOrTooMuchIsSaidAtItsField() {
        Actor raiser = stories.holder("CP-WCCC-TEAM", "chief", "BTB");
        Seat seat = stories.seat("CP-WCCC-TEAM", "chief", "BTB");
        RaiseResult nothing = stories.raising.raise(
                raiser, new RaiseForm(null, null, null, null, null, " ", "", "x".repeat(30_000), null));
        assertThat(((RaiseResult.Invalid) nothing).problems())
                .extracting(problem -> problem.field())
                .containsExactly("seat", "topic", "urgency", "area", "confidentiality", "subject", "account", "asked");
        RaiseResult elsewhere = stories.raising.raise(
                raiser, stories.form(seat, Topic.OTHER, Urgency.ORDINARY, Confidentiality.ORDINARY, "KPT"));
        assertThat(((RaiseResult.Invalid) elsewhere).problems())
                .extracting(problem -> problem.field())
                .containsExactly("area");
        stories.raised("BTB");
        assertThat(stories.raising.similar(
                        raiser,
                        stories.form(seat, Topic.CHILD_LABOUR, Urgency.ORDINARY, Confidentiality.ORDINARY, "BTB")))
                .isNotEmpty();
    }
}
