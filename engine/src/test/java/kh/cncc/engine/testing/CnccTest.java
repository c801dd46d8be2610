package kh.cncc.engine.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test with the real services on a PostgreSQL database of its own, the real reference data and the demo officials. The clock is a {@code
 * MovableClock}; timers run only when {@link Timers} lets them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "cncc.demo=true",
            "cncc.demo-months=false",
            "cncc.jobs=false",
            "cncc.data=target/${cncc.fork:fork_1}",
            "cncc.keys=target/${cncc.fork:fork_1}/keys.json",
            "spring.datasource.hikari.schema=camunda",
            "spring.datasource.hikari.maximum-pool-size=12",
            "spring.jooq.sql-dialect=POSTGRES",
            "spring.main.banner-mode=off"
        })
@Import(TestConnection.class)
@TestExecutionListeners(listeners = OwnClock.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CnccTest {}
