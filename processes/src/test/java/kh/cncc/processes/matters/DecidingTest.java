package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.testing.ExportedCase;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.tracking.CaseExport;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.RaiseResult.Raised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@CnccTest
@Import(Deciders.class)
class DecidingTest {

    @Autowired
    Deciders people;

    @Autowired
    Documents documents;

    @Autowired
    CaseExport export;

    @Autowired
    Audit audit;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @Test
    void aDecisionHasItsNumberItsDocumentsAndATaskForEveryAction() {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        ActionForm visit = people.action("DSVY", "director");
        ActionForm register = people.action("DWA", "director");
        DecideResult.Decided decided = people.decide(matter, visit, register);

        assertThat(decided.number()).matches("D-\\d{4}-\\d{5}");
        DecisionPage page = people.register.decision(people.raiser(), decided.id());
        assertThat(page.state()).isEqualTo(DecisionState.DECIDED);
        assertThat(page.actions()).extracting(ActionLine::state).containsExactly(ActionState.OPEN, ActionState.OPEN);
        assertThat(page.files())
                .extracting(DecisionFile::name)
                .containsExactly(
                        decided.number() + "-km.pdf",
                        decided.number() + "-km.docx",
                        decided.number() + "-en.pdf",
                        decided.number() + "-en.docx");
        TaskLine task = people.tasks(people.holder("DSVY", "director", "BTB"), matter.number())
                .getFirst();
        assertThat(task.step()).isEqualTo(MatterModel.CARRY_OUT_ACTION);
        assertThat(task.dueOn()).isEqualTo(visit.dueOn());
        assertThat(people.header(matter).state()).isEqualTo(MatterState.DECIDED);
        assertThat(audit.verify()).isEmpty();
    }

    @Test
    void itsDocumentSaysWhatWasDecided() throws IOException {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        DecideResult.Decided decided = people.decide(matter, people.action("DSVY", "director"));
        DocumentLine english = documents.list(people.raiser(), matter.caseId()).stream()
                .filter(document -> document.name().endsWith("-en.pdf"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.write(people.raiser(), english.id(), out);
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains(decided.number(), matter.number(), "two witnesses", "Law on Civil Status");
        }
    }

    @Test
    void theFileOfItsMatterSaysWhatWasRaisedAndDecided() throws IOException {
        Raised matter = people.raise(Topic.BIRTH_REGISTRATION);
        DecideResult.Decided decided = people.decide(matter, people.action("DSVY", "director"));
        MatterPage page =
                people.matters.matter(people.raiser(), people.header(matter).id());
        String file = ExportedCase.of(export, people.raiser(), matter.caseId()).get("index.html");
        assertThat(file)
                .contains(String.valueOf(page.header().subject()), String.valueOf(page.account()))
                .contains(decided.number(), "two witnesses", "Law on Civil Status");
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        Raised matter = people.raise(Topic.EDUCATION);
        TaskId task = people.task(people.president(), matter, MatterModel.CONSIDER);
        DecisionForm form = new DecisionForm(
                " ",
                "",
                null,
                List.of(
                        new ActionForm("", null, null),
                        new ActionForm("Late", people.seat("DSVY", "director", "BTB"), people.in(-1)),
                        new ActionForm("Far", people.seat("DSVY", "director", "BTB"), people.in(1_000))),
                Set.of());
        assertThat(people.deciding.propose(people.president(), task, form))
                .isInstanceOfSatisfying(
                        DecideResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(
                                        "text",
                                        "legalBasis",
                                        "actions.0.text",
                                        "actions.0.seat",
                                        "actions.0.dueOn",
                                        "actions.1.dueOn",
                                        "actions.2.dueOn"));
        ActionForm[] many = Stream.generate(() -> people.action("DSVY", "director"))
                .limit(31)
                .toArray(ActionForm[]::new);
        assertThat(people.deciding.propose(people.president(), task, people.form(many)))
                .isInstanceOf(DecideResult.Invalid.class);
    }

    @Test
    void whoHasNotTheTaskDecidesNothing() {
        Raised matter = people.raise(Topic.EDUCATION);
        TaskId task = people.task(people.president(), matter, MatterModel.CONSIDER);
        assertThatThrownBy(() -> people.deciding.propose(people.raiser(), task, people.form()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.deciding.options(people.raiser(), task)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.deciding.seats(people.raiser(), task, "director"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void seatsAreFoundByTheirWordsAndThoseOfTheAreaComeFirst() {
        Raised matter = people.raise(Topic.EDUCATION);
        TaskId task = people.task(people.president(), matter, MatterModel.CONSIDER);
        assertThat(Deciders.shown(people.deciding.seats(people.president(), task, "director social affairs")))
                .isNotEmpty()
                .allMatch(seat -> seat.label().en().toLowerCase().contains("social affairs"))
                .first()
                .satisfies(seat -> assertThat(seat.area()).isEqualTo("BTB"));
    }

    @Test
    void withoutItsQuorumTheCouncilDecidesNothing() {
        Raised matter = people.raise(Topic.OTHER);
        people.climb(matter, Level.COUNCIL);
        Actor president = people.head(people.header(matter));
        TaskId task = people.task(president, matter, MatterModel.CONSIDER);
        DecisionRules rules =
                Deciders.shown(people.deciding.options(president, task)).rules();
        assertThat(rules.mode()).isEqualTo(Mode.VOTE);
        int few = rules.quorum() - 1;
        assertThat(people.deciding.propose(president, task, voted(new Votes(few, few, 0, 0))))
                .isEqualTo(new DecideResult.NoQuorum(few, rules.quorum(), rules.members()));
        Votes lost = new Votes(rules.quorum(), 0, rules.quorum(), 0);
        assertThat(people.deciding.propose(president, task, voted(lost)))
                .isEqualTo(new DecideResult.NotCarried(lost, rules.majorityPercent()));
        assertThat(people.deciding.propose(president, task, voted(new Votes(rules.quorum(), 1, 0, 0))))
                .as("votes that do not add up")
                .isInstanceOf(DecideResult.Invalid.class);
        assertThat(people.deciding.propose(president, task, voted(null))).isInstanceOf(DecideResult.Invalid.class);
        assertThat(people.deciding.propose(president, task, voted(new Votes(rules.quorum(), rules.quorum(), 0, 0))))
                .isInstanceOf(DecideResult.Decided.class);
    }

    @Test
    void aNationalMechanismNeedsTheConsentOfItsDeputy() {
        Raised matter = people.raise(Topic.CHILD_LABOUR);
        people.climb(matter, Level.NATIONAL);
        MatterHeader header = people.header(matter);
        Actor president = people.head(header);
        Actor deputy = people.holder("NCCL", "deputy", "KH");
        DecideResult first = propose(president, matter);
        assertThat(first).isInstanceOf(DecideResult.AwaitsConsent.class);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSENT);
        TaskId asked = people.task(deputy, matter, MatterModel.GIVE_CONSENT);
        assertThat(people.consents.give(deputy, asked, null, "")).isInstanceOf(ConsentResult.Invalid.class);
        assertThat(people.consents.give(deputy, asked, Voice.DISAGREE, ""))
                .as("why not is to be said")
                .isInstanceOf(ConsentResult.Invalid.class);
        assertThat(people.consents.give(deputy, asked, Voice.DISAGREE, "It lacks the ministry's view."))
                .isInstanceOf(ConsentResult.Given.class);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);

        DecideResult.AwaitsConsent second = (DecideResult.AwaitsConsent) propose(president, matter);
        TaskId again = people.task(deputy, matter, MatterModel.GIVE_CONSENT);
        assertThat(Deciders.shown(people.consents.page(deputy, again))
                        .decision()
                        .words())
                .isNotNull();
        people.consents.give(deputy, again, Voice.AGREE, "");
        timers.runDue();
        DecisionPage page = people.register.decision(president, second.id());
        assertThat(page.state()).isEqualTo(DecisionState.DECIDED);
        assertThat(page.voices()).extracting(DecisionPage.VoiceLine::voice).containsExactly(Voice.AGREE);
        assertThat(people.header(matter).state()).isEqualTo(MatterState.DECIDED);
    }

    @Test
    void silenceIsNoConsent() {
        Raised matter = people.raise(Topic.TRAFFICKING);
        people.climb(matter, Level.NATIONAL);
        Actor president = people.head(people.header(matter));
        DecideResult.AwaitsConsent asked = (DecideResult.AwaitsConsent) propose(president, matter);
        clock.moveTo(asked.until().plusDays(1).atTime(6, 0));
        timers.runDue();
        assertThat(people.header(matter).state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(people.register.ofMatter(president, matter.id()))
                .as("what was not agreed to is not in the register")
                .isEmpty();
    }

    @Test
    void aConfidentialMatterIsDecidedOnlyWhenItWasOpenedAndHasNoCopies() {
        Raised matter = people.raise(Topic.VIOLENCE, Urgency.ORDINARY, Confidentiality.CONFIDENTIAL);
        Actor president = people.president();
        TaskId task = people.task(president, matter, MatterModel.CONSIDER);
        DecisionForm form = people.form(people.action("DSVY", "director"));
        assertThat(people.deciding.propose(president, task, form)).isInstanceOf(DecideResult.Closed.class);
        people.open(president, matter.caseId());
        DecisionForm copied = new DecisionForm(
                form.text(), form.legalBasis(), null, form.actions(), Set.of(people.mechanism("CP-CNCC", "BTB")));
        assertThat(people.deciding.propose(president, task, copied))
                .isInstanceOfSatisfying(
                        DecideResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("copies"));
        DecideResult.Decided decided = (DecideResult.Decided) people.deciding.propose(president, task, form);
        timers.runDue();
        assertThat(decided.number()).as("by lot, not counted").matches("D-\\d{4}-[A-Z2-9]{6}");

        Actor director = people.holder("DSVY", "director", "BTB");
        assertThat(people.register.decision(director, decided.id()).words())
                .as("not opened")
                .isNull();
        Actor other = people.who("battambang.council.president");
        assertThatThrownBy(() -> people.register.decision(other, decided.id())).isInstanceOf(Refused.class);
        assertThat(people.register.byNumber(other, decided.number())).isEmpty();
        assertThat(people.register.page(other, DecisionFilter.ALL, 0, 1_000))
                .extracting(DecisionLine::number)
                .doesNotContain(decided.number());
        assertThat(people.register.openActions(other, ActionFilter.ALL, 0, 1_000))
                .extracting(OpenAction::decisionNumber)
                .doesNotContain(decided.number());
    }

    @Test
    void mattersThatWereJoinedAreAnsweredAtOnce() {
        Raised lead = people.raise(Topic.HEALTH);
        List<Raised> others = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Raised other = people.raise(Topic.HEALTH);
            people.consideration.join(
                    people.president(), people.task(people.president(), other, MatterModel.CONSIDER), lead.id());
            others.add(other);
        }
        DecideResult.Decided decided = people.decide(lead);
        for (Raised other : others) {
            assertThat(people.header(other).state()).isEqualTo(MatterState.DECIDED);
            assertThat(people.register.ofMatter(people.raiser(), other.id()))
                    .extracting(DecisionPage::number)
                    .containsExactly(decided.number());
            ConfirmPage page = Deciders.shown(people.confirmation.page(
                    people.raiser(), people.task(people.raiser(), other, MatterModel.CONFIRM_OUTCOME)));
            assertThat(page.decision()).isNotNull();
            assertThat(page.decision().number()).isEqualTo(decided.number());
        }
    }

    private DecideResult propose(Actor president, Raised matter) {
        return people.deciding.propose(president, people.task(president, matter, MatterModel.CONSIDER), people.form());
    }

    private DecisionForm voted(@Nullable Votes votes) {
        return new DecisionForm("Decided so.", "Sub-decree 416", votes, List.of(), Set.of());
    }
}
