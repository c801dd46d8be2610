package kh.cncc.engine.database;

import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** jOOQ tells no log what it executes: nobody reads it there, values would be in it, and each statement pays for it. */
@Component
class Quiet implements DefaultConfigurationCustomizer {

    @Override
    public void customize(DefaultConfiguration configuration) {
        configuration.settings().withExecuteLogging(false);
    }
}
