package kh.cncc.engine.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A fresh database for each Spring context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestConnection {

    @Bean
    JdbcConnectionDetails testDatabase() {
        String url = TestDatabase.fresh();
        TestDatabase.outliveThePrograms();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Bean
    Timers timers(org.camunda.bpm.engine.ManagementService management, java.time.Clock clock) {
        return new Timers(management, clock);
    }
}
