package kh.cncc.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.Deciders;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionFilter.Follow;
import kh.cncc.processes.matters.DecisionFilter.Sort;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.testing.Hands;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The lists of what was decided and of what must follow: what is shown stands in the address, and others' decisions in none. */
@UiTest
@Import(Deciders.class)
class DecisionsRegisterTest {

    private static final String RAISER = "battambang.wccc.team";
    private static final String STRANGER = "kampot.wccc.president";

    @Autowired
    Deciders people;

    @Autowired
    Windows windows;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void atWork() {
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 8, 0));
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void whoMaySeeItsMatterFindsADecisionAndNobodyElse() {
        String number = decided(Topic.BIRTH_REGISTRATION);
        assertThat(at(RAISER, "decisions?text=" + number)).contains(number, "Birth registration", "0 of 1 done");
        assertThat(at(STRANGER, "decisions?text=" + number))
                .contains("No decision fits this search")
                .doesNotContain(number);
        assertThat(at(STRANGER, "decision/" + number)).doesNotContain("two witnesses", "Law on Civil Status");
        assertThat(at(STRANGER, "decisions/actions")).doesNotContain(number);
        assertThat(at(RAISER, "decisions/actions")).contains(number, "Visit the family and report.");
    }

    @Test
    void theOrderAndTheMechanismStandInTheAddress() {
        String early = decided(Topic.HEALTH);
        String late = decided(Topic.HEALTH);
        long committee = people.mechanism("CP-WCCC", "BTB").value();
        String query = "decisions?topic=health&by=" + committee;
        assertThat(at(RAISER, query)).containsSubsequence(late, early);
        assertThat(at(RAISER, query + "&order=up")).containsSubsequence(early, late);
        assertThat(at(
                        RAISER,
                        "decisions?topic=health&by="
                                + people.mechanism("CP-CNCC", "BTB").value()))
                .contains("No decision fits this search");
    }

    @Test
    void theMechanismsToChooseFromAreThoseThatDecidedSomethingOneMaySee() {
        decided(Topic.HEALTH);
        assertThat(offered(windows.at(RAISER, "decisions"))).anyMatch(name -> name.contains("Battambang"));
        assertThat(offered(windows.at(STRANGER, "decisions"))).noneMatch(name -> name.contains("Battambang"));
        BrowserlessUIContext chooses = windows.at(RAISER, "decisions");
        Hands.search(chooses, "decisions.by", "Battambang");
        assertThat(Windows.text(chooses)).contains("Battambang");
    }

    @Test
    void anAddressIsReadAsItWasWrittenAndWhatMakesNoSenseIsLeftOut() {
        DecisionAddress address = new DecisionAddress(
                new DecisionFilter(
                        "D-2026",
                        Topic.HEALTH,
                        new MechanismId(12),
                        "BTB",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        Follow.SILENT,
                        Sort.TOLD,
                        false),
                3);
        assertThat(DecisionAddress.read(address.parts().parameters())).isEqualTo(address);
        assertThat(DecisionAddress.read(
                                QueryParameters.fromString("topic=x&by=me&from=never&follow=1&sort=up&order=x&page=-1"))
                        .filter())
                .isEqualTo(DecisionFilter.ALL);
        String number = decided(Topic.HEALTH);
        assertThat(at(RAISER, "decisions?page=99999")).contains(number);
        assertThat(at(RAISER, "decisions?by=999999999")).contains("No decision fits this search");
        assertThat(at(RAISER, "decisions/actions?page=99999")).contains(number);
        assertThat(at(RAISER, "decisions/actions?area=../etc")).contains("No open action fits this search.");
    }

    @Test
    void ofAConfidentialMatterTheListsSayNothing() {
        Raised matter = people.raise(Topic.VIOLENCE, Urgency.URGENT, Confidentiality.CONFIDENTIAL);
        people.open(people.president(), matter.caseId());
        String number = people.decide(matter, people.action("DSVY", "director")).number();
        assertThat(at("battambang.wccc.president", "decisions?text=" + number))
                .contains("A confidential matter")
                .doesNotContain("Three children without");
        assertThat(at("battambang.wccc.president", "decisions/actions"))
                .contains(number)
                .doesNotContain("Three children without");
        assertThat(at("battambang.council.president", "decisions?text=" + number))
                .contains("No decision fits this search");
    }

    @Test
    void theStatisticsCountWhatOneMaySee() {
        decided(Topic.DETENTION);
        assertThat(at(RAISER, "matter-statistics?topic=detention"))
                .contains("1 raised, 1 decided, 0 open", "Detention and torture", "All together");
        assertThat(at(STRANGER, "matter-statistics?topic=detention")).contains("0 raised, 0 decided, 0 open");
        assertThat(at(RAISER, "matter-statistics?topic=x&from=never&area=../etc"))
                .contains("0 raised");
    }

    private String decided(Topic topic) {
        return people.decide(people.raise(topic), people.action("DSVY", "director"))
                .number();
    }

    private String at(String username, String address) {
        return Windows.text(windows.at(username, address));
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(BrowserlessUIContext window) {
        window.activate();
        ComboBox<Object> box =
                window.find(ComboBox.class).withLabel("Decided by").single();
        return box.getDataProvider()
                .fetch(new com.vaadin.flow.data.provider.Query<>())
                .map(box.getItemLabelGenerator())
                .toList();
    }
}
