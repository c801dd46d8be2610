package kh.cncc.engine.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.time.TimeConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where there is no demo data, nothing can be asked to travel and the clock cannot be moved. */
class RealInstallationTest {

    private final ApplicationContextRunner installation =
            new ApplicationContextRunner().withUserConfiguration(TimeConfiguration.class, TimeTravel.class);

    @Test
    void hasNoTravelAndAClockThatGoesByItself() {
        installation.run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(TimeTravel.class).doesNotHaveBean(MovableClock.class);
            assertThat(context.getBean(Clock.class)).isNotInstanceOf(MovableClock.class);
        });
    }

    @Test
    void onlyTheDemoSettingBringsThem() {
        installation
                .withPropertyValues("cncc.demo=true")
                .run(context -> assertThat(context.getStartupFailure())
                        .as("travel is wanted, and misses what it travels with")
                        .hasMessageContaining("timeTravel"));
    }
}
