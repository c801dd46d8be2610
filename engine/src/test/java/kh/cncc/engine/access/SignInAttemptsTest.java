package kh.cncc.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.IntStream;
import kh.cncc.engine.time.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final MovableClock clock = new MovableClock();
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @BeforeEach
    void morning() {
        clock.moveTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @Test
    void whoMistypesTooOftenWaits() {
        assertThat(allowed(30, "kep.doh.officer", "10.0.0.1")).isEqualTo(SignInAttempts.SAME_HANDS);
        assertThat(attempts.begin(" KEP.doh.officer", "10.0.0.1")).isFalse();
        clock.advance(SignInAttempts.WINDOW);
        assertThat(attempts.begin("kep.doh.officer", "10.0.0.1")).isTrue();
    }

    @Test
    void theOfficialSignsInWhileAStrangerGuesses() {
        allowed(30, "kep.doh.officer", "10.0.0.1");
        assertThat(attempts.begin("kep.doh.officer", "10.0.0.2")).isTrue();
    }

    @Test
    void manyStrangersGuessNoLongerThanOne() {
        int tried = IntStream.range(0, 100)
                .map(stranger -> allowed(5, "kep.doh.officer", "10.0.1." + stranger))
                .sum();
        assertThat(tried).isEqualTo(SignInAttempts.SAME_NAME);
    }

    @Test
    void onePasswordIsNotTriedOnEverybody() {
        int tried = IntStream.range(0, 500)
                .map(official -> allowed(1, "official" + official, "10.0.0.1"))
                .sum();
        assertThat(tried).isEqualTo(SignInAttempts.SAME_ADDRESS);
    }

    @Test
    void signingInForgivesOneselfButNobodyElse() {
        allowed(9, "kep.doh.officer", "10.0.0.1");
        allowed(30, "kep.dwa.officer", "10.0.0.1");
        assertThat(attempts.begin("kep.doh.officer", "10.0.0.1")).isTrue();
        attempts.succeeded("kep.doh.officer", "10.0.0.1");
        assertThat(allowed(30, "kep.doh.officer", "10.0.0.1")).isEqualTo(SignInAttempts.SAME_HANDS);
        assertThat(attempts.begin("kep.dwa.officer", "10.0.0.1")).isFalse();
    }

    private int allowed(int tries, String name, String address) {
        return (int) IntStream.range(0, tries)
                .filter(one -> attempts.begin(name, address))
                .count();
    }
}
