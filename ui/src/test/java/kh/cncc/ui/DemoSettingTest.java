package kh.cncc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DemoSettingTest {

    @Test
    void withoutADatabaseOfOnesOwnItIsADemo() {
        assertThat(demo(Map.of())).isEqualTo("true");
        assertThat(demo(Map.of("cncc.demo", "false"))).isEqualTo("false");
    }

    @Test
    void aNamedDatabaseIsNeverADemoWhateverElseIsSet() {
        assertThat(demo(Map.of("spring.datasource.url", "jdbc:postgresql://db/cncc")))
                .isEqualTo("false");
        assertThat(demo(Map.of("spring.datasource.url", "jdbc:postgresql://db/cncc", "cncc.demo", "true")))
                .isEqualTo("false");
    }

    private static String demo(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        new DemoSetting()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
        return environment.getProperty("cncc.demo");
    }
}
