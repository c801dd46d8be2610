package kh.cncc.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.annotation.Transactional;

@CnccTest
@Transactional
class AccessTest {

    @Autowired
    Access access;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisation organisation;

    @Autowired
    MovableClock clock;

    @Autowired
    DSLContext db;

    @BeforeEach
    void inNovember() {
        clock.moveTo(LocalDateTime.of(2026, 11, 10, 9, 0));
    }

    @Test
    void theHolderActsForTheirSeatAndForNoOther() {
        Actor president = accounts.actor("battambang.council.president");
        assertThat(access.standing(president, seat("CP-CNCC", "president", "BTB")))
                .contains(Standing.HOLDER);
        assertThat(access.standing(president, seat("CP-CNCC", "president", "KPT")))
                .isEmpty();
    }

    @Test
    void accessEndsWithTheAppointmentOnTheSameDay() {
        SeatId chief = seat("CP-CNCC-SEC", "chief", "SRP");
        Actor former = accounts.actor("siemreap.secretariat.chief.former");
        Actor successor = accounts.actor("siemreap.secretariat.chief");
        clock.moveTo(LocalDateTime.of(2026, 11, 1, 23, 59));
        assertThat(access.standing(former, chief)).contains(Standing.HOLDER);
        assertThat(access.standing(successor, chief)).isEmpty();
        clock.moveTo(LocalDateTime.of(2026, 11, 2, 0, 0));
        assertThat(access.standing(former, chief)).isEmpty();
        assertThat(access.standing(successor, chief)).contains(Standing.HOLDER);
    }

    @Test
    void theDeputyActsOnlyWhileTheSeatIsVacant() {
        Actor kampot = accounts.actor("kampot.secretariat.deputy");
        assertThat(access.standing(kampot, seat("CP-CNCC-SEC", "chief", "KPT"))).contains(Standing.DEPUTY);
        Actor battambang = accounts.actor("battambang.secretariat.deputy");
        assertThat(access.standing(battambang, seat("CP-CNCC-SEC", "chief", "BTB")))
                .isEmpty();
    }

    @Test
    void aDelegationRunsFromItsFirstToItsLastDay() {
        SeatId president = seat("CP-CNCC", "president", "BTB");
        Actor delegate = accounts.actor("battambang.council.deputy");
        db.execute("""
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, date '2026-11-11', date '2026-11-12', 'mission', ?)
                """, president.value(), delegate.id().value(), delegate.id().value());
        assertThat(access.standing(delegate, president)).isEmpty();
        clock.moveTo(LocalDateTime.of(2026, 11, 11, 0, 0));
        assertThat(access.standing(delegate, president)).contains(Standing.DELEGATE);
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 23, 59));
        assertThat(access.standing(delegate, president)).contains(Standing.DELEGATE);
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 0, 0));
        assertThat(access.standing(delegate, president)).isEmpty();
    }

    @Test
    void anInactiveOrUnknownOfficialCannotSignIn() {
        assertThat(accounts.loadUserByUsername("Battambang.Secretariat.Chief ").getUsername())
                .isEqualTo("battambang.secretariat.chief");
        db.execute("update engine.official set active = false where username = 'battambang.secretariat.chief'");
        assertThatThrownBy(() -> accounts.loadUserByUsername("battambang.secretariat.chief"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThatThrownBy(() -> accounts.loadUserByUsername("nobody")).isInstanceOf(UsernameNotFoundException.class);
        assertThatThrownBy(() -> accounts.actor("battambang.secretariat.chief")).isInstanceOf(Refused.class);
    }

    @Test
    void anInactiveOfficialActsForNoSeatNeitherAsHolderNorAsDelegateAndTheDeputyDoes() {
        SeatId chief = seat("CP-CNCC-SEC", "chief", "BTB");
        Actor former = accounts.actor("battambang.secretariat.chief");
        Actor deputy = accounts.actor("battambang.secretariat.deputy");
        db.execute(
                """
                insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                values (?, ?, date '2026-11-01', date '2026-11-30', 'mission', ?)
                """,
                seat("CP-CNCC", "president", "BTB").value(),
                former.id().value(),
                former.id().value());
        assertThat(access.seats(former)).hasSizeGreaterThan(1);
        assertThat(access.standing(deputy, chief)).isEmpty();
        db.execute(
                "update engine.official set active = false where id = ?",
                former.id().value());
        assertThat(access.seats(former)).isEmpty();
        assertThat(access.standing(deputy, chief)).contains(Standing.DEPUTY);
    }

    @Test
    void aRevokedDelegationEndsAtOnceAndTheHolderIsNamedAsHolder() {
        SeatId president = seat("CP-CNCC", "president", "BTB");
        Actor holder = accounts.actor("battambang.council.president");
        Actor delegate = accounts.actor("battambang.council.deputy");
        for (Actor one : new Actor[] {holder, delegate}) {
            db.execute("""
                    insert into engine.delegation (seat_id, official_id, from_date, to_date, reason, granted_by)
                    values (?, ?, date '2026-11-01', date '2026-11-30', 'mission', ?)
                    """, president.value(), one.id().value(), holder.id().value());
        }
        assertThat(access.standing(holder, president)).contains(Standing.HOLDER);
        assertThat(access.standing(delegate, president)).contains(Standing.DELEGATE);
        db.execute("update engine.delegation set revoked_at = now()");
        assertThat(access.standing(delegate, president)).isEmpty();
    }

    @Test
    void inventedOfficialsCannotSignInOutsideADemo() {
        Accounts real = new Accounts(db, false);
        assertThatThrownBy(() -> real.loadUserByUsername("battambang.secretariat.chief"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThatThrownBy(() -> real.actor("battambang.secretariat.chief")).isInstanceOf(Refused.class);
    }

    private SeatId seat(String kind, String key, String area) {
        return organisation.seat(kind, key, area).orElseThrow().id();
    }
}
