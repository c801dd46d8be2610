package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.CaseExport;
import kh.cncc.engine.tracking.CommentResult;
import kh.cncc.engine.tracking.Comments;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.engine.tracking.Watching;
import kh.cncc.engine.tracking.WithdrawResult;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Everything that can be done with a matter and in which somebody writes something: at each place a word that stands nowhere else. */
@TestComponent
class SecretStory {

    private final MatterStories stories;
    private final MatterWays way;
    private final Deciders people;
    private final Comments comments;
    private final Documents documents;
    private final Watching watching;
    private final CaseExport export;
    private final DailyReminders reminders;

    private final Set<String> words = new TreeSet<>();

    SecretStory(
            MatterStories stories,
            MatterWays way,
            Deciders people,
            Comments comments,
            Documents documents,
            Watching watching,
            CaseExport export,
            DailyReminders reminders) {
        this.stories = stories;
        this.way = way;
        this.people = people;
        this.comments = comments;
        this.documents = documents;
        this.watching = watching;
        this.export = export;
        this.reminders = reminders;
    }

    /** All words that were written so far. */
    Set<String> words() {
        return words;
    }

    private String word(String place) {
        String word = "zq" + place + "qz";
        words.add(word);
        return word;
    }

    /** From being raised to being returned at last, after it was decided twice, closed and reopened. */
    MatterHeader told(Confidentiality confidentiality, Path folder) throws IOException {
        words.clear();
        MatterHeader matter = raised(confidentiality);
        writtenIn(matter, folder);
        consideredInTheCommune(matter);
        consideredInTheProvince(matter);
        decidedByTheNation(matter);
        followedUp(matter);
        decidedByTheCouncil(matter);
        takenUpAgain(matter);
        refusals(matter, folder);
        export.write(
                way.raiser(),
                matter.caseId(),
                Locale.ENGLISH,
                (key, values) -> Words.same(key),
                TimeConfiguration.ZONE,
                OutputStream.nullOutputStream());
        return matter;
    }

    private MatterHeader raised(Confidentiality confidentiality) {
        RaiseForm form = new RaiseForm(
                stories.seat("CCWC", "permanent-deputy", MatterWays.COMMUNE).id(),
                Topic.VIOLENCE,
                Urgency.ORDINARY,
                confidentiality,
                MatterWays.COMMUNE,
                "About " + word("subject"),
                "It was " + word("account"),
                "Do " + word("asked"),
                null);
        assertThat(stories.raising.similar(way.raiser(), form)).isNotNull();
        return stories.raise(way.raiser(), form);
    }

    private void writtenIn(MatterHeader matter, Path folder) {
        Actor raiser = opened(way.raiser(), matter, word("opening"));
        DocumentId first = added(raiser, matter, folder, word("filename"), null);
        DocumentId second = added(raiser, matter, folder, word("newername"), first);
        assertThat(documents.withdraw(raiser, second, "For " + word("withdrawal")))
                .isInstanceOf(WithdrawResult.Withdrawn.class);
        Actor chief = way.head(matter);
        watching.watch(chief, matter.caseId());
        assertThat(comments.write(raiser, matter.caseId(), word("comment") + " @" + chief.username()))
                .isInstanceOf(CommentResult.Written.class);
    }

    private DocumentId added(
            Actor actor, MatterHeader matter, Path folder, String name, @Nullable DocumentId newerFor) {
        AddResult added = documents.add(
                actor,
                matter.caseId(),
                new NewDocument(NewDocument.ATTACHMENT, name + ".txt", way.file(folder, word("content")), newerFor));
        return ((AddResult.Added) added).id();
    }

    private void consideredInTheCommune(MatterHeader matter) {
        Actor chief = opened(way.head(matter), matter);
        SeatId raiser =
                stories.seat("CCWC", "permanent-deputy", MatterWays.COMMUNE).id();
        done(stories.consideration.ask(
                chief, consider(chief, matter), new AskForm(raiser, "Who " + word("question"), in(3))));
        days(2);
        Actor asked = opened(way.raiser(), matter);
        assertThat(stories.information.answer(
                        asked,
                        stories.task(asked, matter.number(), MatterModel.GIVE_INFORMATION),
                        "It is " + word("answer")))
                .isInstanceOf(AnswerResult.Answered.class);
        opened(chief, matter);
        done(stories.consideration.split(
                chief,
                consider(chief, matter),
                new SplitForm(List.of(new SplitForm.Part(
                        Topic.HEALTH, word("partsubject"), word("partaccount"), word("partasked"))))));
        escalated(matter);
        escalated(matter);
    }

    private void escalated(MatterHeader matter) {
        Actor head = opened(way.head(matter), matter);
        done(stories.consideration.escalate(
                head, consider(head, matter), new EscalateForm(word("escalation"), word("recommendation"))));
    }

    private void consideredInTheProvince(MatterHeader matter) {
        Actor president = opened(way.head(matter), matter);
        MechanismId department = stories.seat("DSVY", "director", "BTB").mechanism();
        done(stories.consideration.refer(
                president,
                consider(president, matter),
                new ReferForm(List.of(department), Wanted.OPINION, "Say " + word("request"), in(3))));
        days(4);
        Actor director = opened(stories.holder("DSVY", "director", "BTB"), matter);
        assertThat(stories.referrals.answer(
                        director,
                        stories.task(director, matter.number(), MatterModel.ANSWER_REFERRAL),
                        "We " + word("opinion")))
                .isInstanceOf(AnswerResult.Answered.class);
        escalated(matter);
        Actor council = opened(way.head(matter), matter);
        done(stories.consideration.handDown(
                council,
                consider(council, matter),
                new HandDownForm(stories.seat("CP-WCCC", "president", "BTB").mechanism(), word("handdown"))));
        escalated(matter);
        escalated(matter);
        Actor section = opened(way.head(matter), matter);
        done(stories.choosing.choose(
                section,
                stories.task(section, matter.number(), MatterModel.CHOOSE),
                new ChooseForm(stories.seat("NCPC", "president", "KH").mechanism(), word("choice"))));
    }

    private void decidedByTheNation(MatterHeader matter) {
        proposed(matter, null);
        consented(matter, Voice.DISAGREE, word("dissent"));
        proposed(matter, null);
        consented(matter, Voice.AGREE, word("consent"));
        stories.timers.runDue();
        assertThat(way.now(matter).state()).isEqualTo(MatterState.DECIDED);
    }

    private void proposed(MatterHeader matter, @Nullable Votes votes) {
        Actor head = opened(way.head(matter), matter);
        assertThat(people.deciding.propose(head, consider(head, matter), decision(votes)))
                .isInstanceOfAny(DecideResult.AwaitsConsent.class, DecideResult.Decided.class);
    }

    private DecisionForm decision(@Nullable Votes votes) {
        SeatId director = stories.seat("DSVY", "director", "BTB").id();
        return new DecisionForm(
                word("decision"),
                word("basis"),
                votes,
                List.of(new ActionForm(word("action"), director, in(14))),
                Set.of());
    }

    private void consented(MatterHeader matter, Voice voice, String remark) {
        Actor deputy = opened(stories.holder("NCPC", "deputy", "KH"), matter);
        assertThat(people.consents.give(
                        deputy, stories.task(deputy, matter.number(), MatterModel.GIVE_CONSENT), voice, remark))
                .isInstanceOf(ConsentResult.Given.class);
    }

    private void followedUp(MatterHeader matter) {
        Actor director = opened(stories.holder("DSVY", "director", "BTB"), matter);
        TaskId task = stories.task(director, matter.number(), MatterModel.CARRY_OUT_ACTION);
        assertThat(people.followUps.note(director, task, word("note"))).isInstanceOf(ActionResult.Noted.class);
        assertThat(people.followUps.done(director, task, word("evidence"))).isInstanceOf(ActionResult.Done.class);
        Actor raiser = opened(way.raiser(), matter);
        assertThat(people.confirmation.object(raiser, confirm(raiser, matter), word("objection")))
                .isInstanceOf(ConfirmResult.Objected.class);
    }

    private void decidedByTheCouncil(MatterHeader matter) {
        Actor president = opened(way.head(matter), matter);
        int members = stories.shown(people.deciding.options(president, consider(president, matter)))
                .rules()
                .members();
        Votes votes = new Votes(members, members, 0, 0);
        proposed(matter, votes);
        stories.timers.runDue();
        opened(president, matter);
        DecisionId id =
                people.register.ofMatter(president, matter.id()).getFirst().id();
        assertThat(people.register.supersede(president, id, decision(votes)))
                .isInstanceOf(SupersedeResult.Superseded.class);
        stories.timers.runDue();
        Actor director = opened(stories.holder("DSVY", "director", "BTB"), matter);
        people.followUps.done(
                director, stories.task(director, matter.number(), MatterModel.CARRY_OUT_ACTION), word("evidence"));
        Actor raiser = opened(way.raiser(), matter);
        assertThat(people.confirmation.confirm(raiser, confirm(raiser, matter), word("thanks")))
                .isInstanceOf(ConfirmResult.Confirmed.class);
    }

    private void takenUpAgain(MatterHeader matter) {
        Actor raiser = opened(way.raiser(), matter);
        assertThat(people.reopening.reopen(raiser, matter.id(), word("reopening")))
                .isInstanceOf(ReopenResult.Reopened.class);
        Actor head = opened(way.head(matter), matter);
        done(stories.consideration.returnInadmissible(head, consider(head, matter), word("inadmissible")));
    }

    /** What is not taken is as secret as what is. */
    private void refusals(MatterHeader matter, Path folder) {
        Actor raiser = opened(way.raiser(), matter);
        Actor stranger = stories.head("CP-WCCC", "KPT");
        String said = word("refused");
        assertThatThrownBy(() -> comments.write(stranger, matter.caseId(), said))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stories.matters.withdraw(stranger, matter.id(), said))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stories.openings.open(stranger, matter.caseId(), said + " for the meeting"))
                .isInstanceOf(Refused.class);
        assertThat(comments.write(raiser, matter.caseId(), word("toolong").repeat(1_000)))
                .isInstanceOf(CommentResult.Invalid.class);
        assertThat(documents.add(
                        raiser,
                        matter.caseId(),
                        new NewDocument(
                                NewDocument.ATTACHMENT, word("badfile") + ".pdf", way.file(folder, word("bad")), null)))
                .isInstanceOf(AddResult.NotTaken.class);
    }

    private TaskId consider(Actor actor, MatterHeader matter) {
        return stories.task(actor, matter.number(), MatterModel.CONSIDER);
    }

    private TaskId confirm(Actor actor, MatterHeader matter) {
        return stories.task(actor, matter.number(), MatterModel.CONFIRM_OUTCOME);
    }

    private static void done(ConsiderResult result) {
        assertThat(result).isInstanceOf(ConsiderResult.Done.class);
    }

    private Actor opened(Actor actor, MatterHeader matter) {
        return opened(actor, matter, word("reason"));
    }

    private Actor opened(Actor actor, MatterHeader matter, String reason) {
        stories.openings.open(actor, matter.caseId(), "To read " + reason);
        assertThat(stories.openings.isOpen(actor, matter.caseId())).isTrue();
        return actor;
    }

    /** Days go by, on which those who have to do something are reminded. */
    private void days(int days) {
        for (int day = 0; day < days; day++) {
            stories.clock.moveTo(stories.today().plusDays(1).atTime(7, 0));
            reminders.runOnce();
        }
    }

    private LocalDate in(int days) {
        return stories.today().plusDays(days);
    }
}
