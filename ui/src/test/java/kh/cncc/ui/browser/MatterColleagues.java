package kh.cncc.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.Timers;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.ChooseForm;
import kh.cncc.processes.matters.ChoosePage;
import kh.cncc.processes.matters.Choosing;
import kh.cncc.processes.matters.ConfirmResult;
import kh.cncc.processes.matters.Confirmation;
import kh.cncc.processes.matters.ConsentResult;
import kh.cncc.processes.matters.Consents;
import kh.cncc.processes.matters.ConsiderResult;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.EscalateForm;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.processes.matters.Matters;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaiseResult;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.Voice;
import kh.cncc.processes.matters.Votes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Those who have a matter where the story is not about them: they do it through the services. And the time that goes by. */
@TestComponent
class MatterColleagues {

    static final String CONSIDER = "considerMatter";

    private final Colleagues colleagues;
    private final Organisation organisation;
    private final Raising raising;
    private final Consideration consideration;
    private final Choosing choosing;
    private final Deciding deciding;
    private final Consents consents;
    private final Confirmation confirmation;
    private final Matters matters;
    private final MovableClock clock;
    private final Timers timers;

    MatterColleagues(
            Colleagues colleagues,
            Organisation organisation,
            Raising raising,
            Consideration consideration,
            Choosing choosing,
            Deciding deciding,
            Consents consents,
            Confirmation confirmation,
            Matters matters,
            MovableClock clock,
            Timers timers) {
        this.colleagues = colleagues;
        this.organisation = organisation;
        this.raising = raising;
        this.consideration = consideration;
        this.choosing = choosing;
        this.deciding = deciding;
        this.consents = consents;
        this.confirmation = confirmation;
        this.matters = matters;
        this.clock = clock;
        this.timers = timers;
    }

    /** A Monday morning. */
    LocalDate monday() {
        return at(LocalDate.of(2026, 11, 2));
    }

    /** The morning of that day, with what the program does by itself until then. */
    LocalDate at(LocalDate day) {
        clock.moveTo(LocalDateTime.of(day, LocalTime.of(8, 0)));
        goOn();
        return day;
    }

    /** The program goes on by itself. */
    void goOn() {
        timers.runDue();
    }

    String raise(String username, Told told) {
        Actor actor = colleagues.actor(username);
        RaiseResult raised = raising.raise(
                actor,
                new RaiseForm(
                        raising.page(actor).seats().getFirst().id(),
                        told.topic(),
                        told.urgency(),
                        told.confidentiality(),
                        told.area(),
                        told.subject(),
                        told.account(),
                        told.asked(),
                        null));
        assertThat(raised).isInstanceOf(RaiseResult.Raised.class);
        return ((RaiseResult.Raised) raised).number();
    }

    void escalate(String username, String number, String reason, String recommendation) {
        assertThat(consideration.escalate(
                        colleagues.actor(username),
                        task(username, number, CONSIDER),
                        new EscalateForm(reason, recommendation)))
                .isEqualTo(new ConsiderResult.Done("escalate"));
    }

    /** As the table proposes. */
    void choose(String username, String number) {
        Actor actor = colleagues.actor(username);
        TaskId task = task(username, number, "chooseMechanism");
        ChoosePage page = shown(choosing.page(actor, task));
        assertThat(choosing.choose(actor, task, new ChooseForm(page.proposal(), "")))
                .isEqualTo(new ConsiderResult.Done("assign"));
    }

    void decide(String username, String number, @Nullable Votes votes, String text, String basis) {
        assertThat(deciding.propose(
                        colleagues.actor(username),
                        task(username, number, CONSIDER),
                        new DecisionForm(text, basis, votes, List.of(), Set.of())))
                .isInstanceOf(DecideResult.Decided.class);
        goOn();
    }

    void agree(String username, String number) {
        assertThat(consents.give(colleagues.actor(username), task(username, number, "giveConsent"), Voice.AGREE, ""))
                .isInstanceOf(ConsentResult.Given.class);
        goOn();
    }

    void confirm(String username, String number) {
        assertThat(confirmation.confirm(colleagues.actor(username), task(username, number, "confirmOutcome"), ""))
                .isEqualTo(new ConfirmResult.Confirmed());
    }

    /** How the mechanism of whoever has the matter decides. */
    DecisionRules rules(String username, String number) {
        DecideOptions options = shown(deciding.options(colleagues.actor(username), task(username, number, CONSIDER)));
        return options.rules();
    }

    MatterHeader header(String username, String number) {
        return matters.byNumber(colleagues.actor(username), number)
                .orElseThrow()
                .header();
    }

    TaskId task(String username, String number, String step) {
        return colleagues.task(colleagues.actor(username), number, step);
    }

    /** What people read where a seat is named. */
    Words seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().label();
    }

    Words mechanism(String kind, String area) {
        return organisation.mechanism(kind, area).orElseThrow().name();
    }

    Words official(String username) {
        return organisation.official(colleagues.actor(username).id()).name();
    }

    private static <T> T shown(Page<T> page) {
        assertThat(page).isInstanceOf(Page.Shown.class);
        return ((Page.Shown<T>) page).view();
    }
}
