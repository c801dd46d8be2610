package kh.cncc.engine.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program's clock. Tests and demo data replace it by one that is moved by hand. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Cambodia has one zone and no daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
