package kh.cncc.ui;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Rule: invented data never enters a real installation. Whoever names a database has a real one, whatever else they set. */
class DemoSetting implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String DEMO = "cncc.demo";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (environment.containsProperty("spring.datasource.url")) {
            environment.getPropertySources().addFirst(new MapPropertySource("no-demo", Map.of(DEMO, "false")));
        } else if (!environment.containsProperty(DEMO)) {
            environment.getPropertySources().addLast(new MapPropertySource("demo", Map.of(DEMO, "true")));
        }
    }
}
