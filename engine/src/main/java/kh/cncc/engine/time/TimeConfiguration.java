package kh.cncc.engine.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program's clock. Only demo data and tests get one that can be moved. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Cambodia has one zone and no daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    @Bean
    @ConditionalOnProperty(name = "cncc.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    @ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
    MovableClock movableClock() {
        return new MovableClock();
    }
}
