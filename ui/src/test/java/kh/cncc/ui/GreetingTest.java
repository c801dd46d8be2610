package kh.cncc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kh.cncc.engine.access.Accounts;
import kh.cncc.ui.testing.UiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class GreetingTest {

    @Autowired
    private Greeting greeting;

    @Autowired
    private Accounts accounts;

    @Test
    void theAccountsOfTheFirstWalkAndOfEachLevelAreNamedWithTheirPasswordAndAllExist() {
        String text = greeting.text();
        assertThat(text)
                .contains(
                        "reach-every-child",
                        "anlongvil.ccwc.chief",
                        "sangkae.wccc.chief",
                        "battambang.wccc.team",
                        "battambang.doh.officer",
                        "battambang.secretariat.officer",
                        "battambang.secretariat.chief",
                        "battambang.council.president",
                        "gs.monitoring.officer",
                        "gs.statistics.officer",
                        "gs.secretary-general",
                        "gs.coordinator");
        List<String> names = Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(names).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(names).allSatisfy(name -> assertThat(accounts.actor(name)).isNotNull());
    }
}
