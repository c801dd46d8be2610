package kh.cncc.engine.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class SeatsBelowTheProvinceTest {

    @Autowired
    Organisation organisation;

    @Autowired
    Supervision supervision;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext db;

    @Autowired
    MovableClock clock;

    private SeatPlan plan;

    @BeforeEach
    void inNovember() {
        clock.moveTo(LocalDateTime.of(2026, 11, 10, 9, 0));
        plan = People.on(db, LocalDate.of(2026, 11, 10));
    }

    @Test
    void theSuperiorOfACommunesChiefIsTheDistrictsAndOfThatTheProvinces() {
        assertThat(told("CCWC", "clerk", "020801", Who.SUPERIOR)).containsExactly("anlongvil.ccwc.chief");
        assertThat(told("CCWC", "chief", "020801", Who.SUPERIOR)).containsExactly("sangkae.wccc.chief");
        assertThat(told("MDK-WCCC", "chief", "0208", Who.SUPERIOR)).containsExactly("battambang.wccc.president");
    }

    @Test
    void aVacantSeatOfADistrictOrCommuneIsItsDeputys() {
        assertThat(told("CCWC", "chief", "070705", Who.HOLDER)).containsExactly("kandaol.ccwc.deputy");
        assertThat(told("CCWC", "permanent-deputy", "020310", Who.HOLDER)).containsExactly("svaypor.ccwc.deputy");
        assertThat(told("CCWC", "chief", "020201", Who.SUPERIOR)).containsExactly("thmakoul.wccc.deputy");
    }

    @Test
    void theProvincesSecretariatAndCouncilAreThoseOfItsDistrictsAndCommunesToo() {
        for (String area : List.of("020801", "020310")) {
            assertThat(told("CCWC", "chief", area, Who.CHIEF_OF_SECRETARIAT))
                    .containsExactly("battambang.secretariat.chief");
            assertThat(told("CCWC", "chief", area, Who.PRESIDENT)).containsExactly("battambang.council.president");
        }
        assertThat(told("MDK-WCCC", "chief", "0208", Who.CHIEF_OF_SECRETARIAT))
                .containsExactly("battambang.secretariat.chief");
        assertThat(plan.level(seat("CCWC", "chief", "020801"))).isEqualTo("province");
    }

    @Test
    void aChiefOfSecretariatAnswersForTheOwnProvinceDownToItsCommunes() {
        var battambang = accounts.actor("battambang.secretariat.chief");
        assertThat(supervision.over(battambang, "BTB")).isPresent();
        assertThat(supervision.over(battambang, "0208")).isPresent();
        assertThat(supervision.over(battambang, "020801")).isPresent();
        assertThat(supervision.over(battambang, "070705")).isEmpty();
        assertThat(supervision.over(battambang, "KH")).isEmpty();
        assertThat(supervision.over(battambang, "no such area")).isEmpty();
        assertThat(supervision.over(accounts.actor("sangkae.wccc.chief"), "020801"))
                .isEmpty();
    }

    private List<String> told(String kind, String key, String area, Who who) {
        return plan.people(seat(kind, key, area), who).stream()
                .map(official -> organisation.official(new OfficialId(official)).username())
                .toList();
    }

    private long seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().id().value();
    }
}
