package kh.cncc.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Finding cases by words in two languages, by what they are, and by searches that were saved. */
@UiTest
@Import(Ladder.class)
class SearchViewTest {

    @Autowired
    Ladder ladder;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    private String battambang = "";
    private String kampot = "";

    @BeforeEach
    void aMonth() {
        var cycle = ladder.open(PeriodType.MONTH, Months.next(clock));
        battambang = Ladder.code(cycle, "BTB");
        kampot = Ladder.code(cycle, "KPT");
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void everyOfficialFindsWhatTheyMaySeeAndNothingElse() {
        assertThat(found(ladder.coordinator(), "text=" + battambang)).contains("1 case", "Battambang");
        assertThat(found(ladder.secretary("BTB"), "text=" + battambang)).contains("1 case");
        assertThat(found(ladder.secretary("BTB"), "text=" + kampot))
                .contains("Nothing found", "No case that you may see fits this search.");
    }

    @Test
    void aKhmerWordFindsWithoutSpacesAroundIt() {
        String word = URLEncoder.encode("បាត់ដំបង", StandardCharsets.UTF_8);
        assertThat(found(ladder.coordinator(), "text=" + word))
                .contains(battambang)
                .doesNotContain(kampot);
    }

    @Test
    void whatWasLookedForIsMarked() {
        BrowserlessUIContext window = windows.at(ladder.coordinator().username(), "search?text=" + battambang);
        assertThat(window.find(Marked.class).all().stream()
                        .flatMap(marked -> marked.getChildren())
                        .filter(part -> part.getElement().getTag().equals("mark"))
                        .map(part -> part.getElement().getText()))
                .contains(battambang);
    }

    @Test
    void theAddressIsTheStateAndWhatMakesNoSenseIsLeftOut() {
        assertThat(found(ladder.coordinator(), "text=" + battambang + "&kind=province-report&state=open"))
                .contains("1 case");
        assertThat(found(ladder.coordinator(), "text=" + battambang + "&state=closed"))
                .contains("Nothing found");
        assertThat(found(ladder.coordinator(), "text=" + battambang + "&to=1999-01-01"))
                .contains("Nothing found");
        assertThat(found(ladder.coordinator(), "text=" + battambang + "&from=never&state=maybe&page=x"))
                .contains("1 case");
        assertThat(found(ladder.coordinator(), "kind=province-report")).contains("Page 1 of");
        assertThat(found(ladder.coordinator(), "")).contains("Write a word");
    }

    @Test
    void aSavedSearchStandsInTheMenuOfWhoSavedIt() {
        Actor coordinator = ladder.coordinator();
        BrowserlessUIContext window = windows.at(coordinator.username(), "search?text=" + battambang);
        name(window, " ");
        assertThat(window.find(TextField.class)
                        .withLabel("Name for this search")
                        .single()
                        .isInvalid())
                .isTrue();
        name(window, "Battambang this month");
        assertThat(menu(window)).contains("Battambang this month");
        assertThat(menu(windows.at(ladder.secretary("BTB").username(), "search")))
                .doesNotContain("Battambang this month");
        press(window, "Forget");
        assertThat(menu(window)).doesNotContain("Battambang this month");
    }

    @Test
    void inKhmerTheScreenIsInKhmer() {
        BrowserlessUIContext window = windows.of(ladder.coordinator().username(), Languages.KHMER);
        window.getUI().navigate("search");
        assertThat(Windows.text(window)).contains("ស្វែងរក");
    }

    private String found(Actor official, String query) {
        return Windows.text(windows.at(official.username(), "search?" + query));
    }

    private static void name(BrowserlessUIContext window, String name) {
        window.activate();
        new TextFieldTester<>(window.find(TextField.class)
                        .withLabel("Name for this search")
                        .single())
                .setValue(name);
        press(window, "Save this search");
    }

    private static void press(BrowserlessUIContext window, String text) {
        window.activate();
        new ButtonTester<>(window.find(Button.class).withText(text).all().getFirst()).click();
    }

    private static List<String> menu(BrowserlessUIContext window) {
        window.activate();
        return window.find(SideNavItem.class).all().stream()
                .map(SideNavItem::getLabel)
                .toList();
    }
}
