package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import kh.cncc.engine.language.Words;

/** One official at the screens of matters: what is written, chosen and pressed there, and what one reads. */
final class MatterDesk {

    private static final Pattern DECISION = Pattern.compile("D-\\d{4}-\\w+");

    final Desk desk;
    private final String story;
    private int station;

    /** @param story start of the names of its pictures */
    MatterDesk(Desk desk, String story) {
        this.desk = desk;
        this.story = story;
    }

    String text(String key, Object... arguments) {
        return desk.text(key, arguments);
    }

    String read(Words words) {
        return words.in(desk.language);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", desk.language).format(day);
    }

    MatterDesk press(String key) {
        desk.button(text(key)).click();
        return this;
    }

    MatterDesk write(String label, String words) {
        desk.field(text(label)).last().fill(words);
        return this;
    }

    /** Chooses one of a group of radio buttons or ticks one of a group of boxes. */
    MatterDesk choose(AriaRole group, String label, String choice) {
        desk.page
                .getByRole(
                        group, new Page.GetByRoleOptions().setName(text(label)).setExact(true))
                .getByText(choice, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    MatterDesk choose(String label, String choice) {
        return choose(AriaRole.RADIOGROUP, label, choice);
    }

    MatterDesk tick(String label, String choice) {
        return choose(AriaRole.GROUP, label, choice);
    }

    MatterDesk select(String label, String choice) {
        desk.page
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(text(label)))
                .locator("vaadin-select-value-button")
                .click();
        option(choice);
        return this;
    }

    /** Types a part of it and takes it from the list. */
    MatterDesk find(String label, String typed, String choice) {
        desk.page
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(text(label)).setExact(true))
                .last()
                .fill(typed);
        option(choice);
        return this;
    }

    private void option(String choice) {
        desk.page
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true))
                .click();
    }

    /** Writes down what the matter is; nothing is filed yet. */
    MatterDesk tell(Told told) {
        desk.go("/matters/raise");
        write("matters.field.subject", told.subject());
        write("matters.account", told.account());
        write("matters.asked", told.asked());
        select("matters.topic", text("matters.topic." + told.topic().code()));
        find("matters.field.area", told.area(), text("matters.area.label", desk.area(told.area()), told.area()));
        choose("matters.urgency", text("matters.urgency." + told.urgency().code()));
        choose(
                "matters.confidentiality",
                text("matters.confidentiality." + told.confidentiality().code()));
        picture("raise");
        return this;
    }

    /** Files it, and reads the receipt. */
    String file(LocalDate answer) {
        press("matters.raise.file");
        assertThat(desk.heading(text("matters.receipt"))).isVisible();
        assertThat(desk.says(text("matters.receipt.answer", day(answer)))).isVisible();
        picture("receipt");
        return desk.page.locator(".receipt .case-number").textContent();
    }

    /** Opens a task from one's own list. */
    MatterDesk open(String step, String number) {
        desk.open(step, number);
        picture(step);
        return this;
    }

    /** Says why a confidential matter is opened. */
    MatterDesk opened(String reason) {
        write("opening.why", reason);
        press("opening.open");
        assertThat(desk.heading(text("opening.title"))).isHidden();
        picture("opened");
        return this;
    }

    /** Sends what the form says; a sentence at the foot of the window says that it was taken. */
    MatterDesk send(String outcome) {
        picture(outcome);
        press("matters.send." + outcome);
        assertThat(desk.says(text("outcome." + outcome + ".done"))).isVisible();
        return this;
    }

    MatterDesk escalate(String reason, String recommendation) {
        press("outcome.escalate");
        write("matters.field.reason", reason);
        write("matters.field.recommendation", recommendation);
        return send("escalate");
    }

    /** Writes the decision; nothing is issued yet. */
    MatterDesk writeDecision(String words, String basis) {
        press("outcome.decide");
        write("matters.field.text", words);
        return write("matters.field.legalBasis", basis);
    }

    /** One more of the things that must follow; the seat is found by the name of its body. */
    MatterDesk mustFollow(String what, Words body, Words seat, LocalDate until) {
        press("matters.rows.actions.add");
        write("matters.action.text", what);
        find("matters.action.seat", read(body), read(seat));
        desk.writeDay(text("matters.action.due"), until);
        return this;
    }

    /** Issues it; it cannot be edited afterwards, so that it is asked once more. */
    MatterDesk issue() {
        picture("decide");
        desk.confirmed(text("matters.send.decide"));
        return this;
    }

    /** Issues it, and reads its number. */
    String decided() {
        issue();
        Locator said =
                desk.page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(DECISION));
        var number = DECISION.matcher(said.last().textContent());
        if (!number.find()) {
            throw new AssertionError("No number is said");
        }
        assertThat(desk.says(text("matters.decide.done", number.group()))).isVisible();
        return number.group();
    }

    MatterDesk done(String evidence) {
        write("followup.evidence", evidence);
        picture("action-done");
        desk.confirmed(text("followup.done"));
        assertThat(desk.says(text("followup.finished"))).isVisible();
        return this;
    }

    MatterDesk confirm(String remark) {
        write("confirm.remark", remark);
        picture("confirm");
        desk.confirmed(text("confirm.helped"));
        assertThat(desk.says(text("confirm.confirmed"))).isVisible();
        return this;
    }

    /** The page of a matter. */
    MatterDesk matter(String number) {
        return shown(number, "");
    }

    /** Its history. */
    Locator timeline(String number) {
        shown(number, "?tab=timeline");
        return desk.page.locator("ol.timeline:not(.stays)");
    }

    private MatterDesk shown(String number, String tab) {
        desk.go("/matter/" + number + tab);
        assertThat(desk.heading(text("matters.title", number))).isVisible();
        picture("matter" + tab.replaceAll("\\W", "-"));
        return this;
    }

    /** In one sentence with whom it is, or that it is with nobody any more. */
    Locator where() {
        return desk.page.locator(".where").first();
    }

    Locator state() {
        return desk.page.locator(".marks").first();
    }

    /** The picture of its way: so many stays, the last of them at this level. */
    MatterDesk ladder(int stays, String level) {
        String told = text("matters.ladder.told", stays, level);
        assertThat(desk.page.getByRole(
                        AriaRole.IMG, new Page.GetByRoleOptions().setName(told).setExact(true)))
                .isVisible();
        return this;
    }

    MatterDesk ladderAt(int stays, String level) {
        return ladder(stays, text("matters.level." + level));
    }

    /** What is said in a list of this one. */
    Locator item(String of) {
        return desk.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(of));
    }

    Locator row(String of) {
        return desk.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(of));
    }

    MatterDesk says(String words) {
        assertThat(desk.says(words)).isVisible();
        return this;
    }

    /** What was closed is as the raiser confirmed it, and with nobody any more. */
    MatterDesk closed(String number, int stays) {
        matter(number).ladder(stays, text("matters.ladder.nowhere"));
        assertThat(state()).containsText(text("matters.state.closed"));
        assertThat(where()).containsText(text("matters.where.closed"));
        return this;
    }

    /** For this official there is no such matter. */
    MatterDesk seesNothing(String number, String subject) {
        desk.go("/matter/" + number);
        assertThat(desk.heading(text("error.notThere"))).isVisible();
        assertThat(desk.page.getByText(subject)).hasCount(0);
        picture("not-there");
        return this;
    }

    /** With CNCC_PICTURES=true a picture of each station is left in target/screenshots. */
    void picture(String name) {
        if ("true".equals(System.getenv("CNCC_PICTURES"))) {
            desk.picture(story + "-" + ++station + "-" + name);
        }
    }
}
