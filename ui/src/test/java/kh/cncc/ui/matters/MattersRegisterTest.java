package kh.cncc.ui.matters;

import static kh.cncc.ui.testing.Committees.RAISER;
import static kh.cncc.ui.testing.Committees.WCCC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.MatterFilter.Sort;
import kh.cncc.processes.matters.MatterFilter.Whose;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.testing.Committees;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@UiTest
@Import(Committees.class)
class MattersRegisterTest {

    @Autowired
    Committees committees;

    @Autowired
    Windows windows;

    @BeforeEach
    void atWork() {
        committees.atWork();
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void mineIsWhatIRaisedAndMyCommitteesIsWhatItHasNow() {
        committees.raised("A matter of the register");
        assertThat(Windows.text(windows.at(RAISER, "matters?whose=mine"))).contains("A matter of the register");
        assertThat(Windows.text(windows.at(WCCC, "matters?whose=mechanism"))).contains("A matter of the register");
        assertThat(Windows.text(windows.at(WCCC, "matters?whose=mine"))).contains("You have raised no matter");
        assertThat(Windows.text(windows.at("kampot.wccc.president", "matters?whose=mechanism")))
                .contains("No matter is with your committee now.");
    }

    @Test
    void itOpensOnWhatWaitsForTheSeatAndElseOnWhatItRaisedOrLooksAfter() {
        committees.raised("Opened by whoever has to do with it");
        assertThat(openedOn(WCCC)).isEqualTo(Whose.MECHANISM);
        assertThat(openedOn(RAISER)).isEqualTo(Whose.MINE);
        assertThat(openedOn("gs.coordinator")).isEqualTo(Whose.BELOW);
        assertThat(openedOn("kampot.dsvy.officer")).isEqualTo(Whose.ALL);
        assertThat(openedOn(WCCC, "matters?text=nothing-like-this")).isEqualTo(Whose.ALL);
    }

    @Test
    void onAPhoneTheFiltersStandBehindAButtonThatSaysHowManyAreSet() {
        BrowserlessUIContext window = windows.at(RAISER, "matters?whose=mine&text=x&urgency=urgent&sort=due&order=up");
        window.activate();
        Button fold = window.find(Button.class).withText("Filters (2)").single();
        Div bar = (Div) fold.getParent().orElseThrow();
        assertThat(bar.hasClassName("shut")).isTrue();
        fold.click();
        assertThat(bar.hasClassName("shut")).isFalse();
        assertThat(fold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    private Whose openedOn(String username) {
        return openedOn(username, "matters");
    }

    /** As the address says afterwards, so that going back or sending it on shows the same. */
    private Whose openedOn(String username, String address) {
        BrowserlessUIContext window = windows.at(username, address);
        return MattersAddress.read(
                        window.getUI().getInternals().getActiveViewLocation().getQueryParameters())
                .filter()
                .whose();
    }

    @Test
    void theAddressSaysWhatIsShown() {
        committees.raised("Wells without water", Urgency.URGENT, Confidentiality.ORDINARY);
        committees.raised("Roads without bridges");
        BrowserlessUIContext raiser = windows.at(RAISER, "matters?text=wells&urgency=urgent");
        assertThat(Windows.text(raiser)).contains("Wells without water").doesNotContain("Roads without bridges");
        assertThat(Windows.text(windows.at(RAISER, "matters?text=nothing-like-this")))
                .contains("No matter fits this search.");
        assertThat(Windows.text(windows.at(RAISER, "matters?state=closed&overdue=yes")))
                .contains("No matter fits this search.");
    }

    @Test
    void anAddressThatMakesNoSenseShowsTheUsual() {
        assertThat(MattersAddress.read(QueryParameters.fromString(
                        "whose=x&topic=%00&urgency=1&level=&state=gone&sort=up&order=sideways&page=-3&area=../etc")))
                .extracting(address -> address.filter().whose(), MattersAddress::page)
                .containsExactly(Whose.ALL, 0);
        committees.raised("A matter in an area that exists");
        assertThat(Windows.text(windows.at(RAISER, "matters?area=../../etc"))).contains("No matter fits this search.");
        assertThat(Windows.text(windows.at(RAISER, "matters?area=BTB"))).contains("A matter in an area that exists");
        assertThat(Windows.text(windows.at(RAISER, "matters?page=99999999999")))
                .contains("A matter in an area that exists");
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        MatterFilter filter = new MatterFilter(
                Whose.BELOW,
                "flood",
                Topic.CHILD_LABOUR,
                Urgency.CHILD_AT_RISK,
                null,
                MatterState.REFERRED,
                "0208",
                true,
                false,
                Sort.DUE,
                false);
        MattersAddress address = new MattersAddress(filter, 2);
        assertThat(MattersAddress.read(address.parameters())).isEqualTo(address);
    }
}
