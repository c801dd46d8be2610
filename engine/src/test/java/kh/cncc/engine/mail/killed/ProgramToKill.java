package kh.cncc.engine.mail.killed;

import java.util.Map;
import kh.cncc.engine.EngineTestApplication;
import kh.cncc.engine.mail.Notice;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** A node that does nothing but send what is in the outbox. May be killed at any moment, and started again. */
public final class ProgramToKill {

    private ProgramToKill() {}

    /** Arguments: the database's address, and the mail server's port. */
    public static void main(String[] arguments) {
        // When the test itself is killed, nothing is left behind.
        ProcessHandle.current()
                .parent()
                .ifPresent(
                        test -> test.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        SpringApplication application = new SpringApplication(EngineTestApplication.class, Notice.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.datasource.url", arguments[0]),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.datasource.password", "postgres"),
                Map.entry("spring.datasource.hikari.schema", "camunda"),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "5"),
                Map.entry("spring.jooq.sql-dialect", "POSTGRES"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", arguments[1]),
                Map.entry("cncc.demo", "true"),
                Map.entry("cncc.mail.lease", "3s"),
                Map.entry("cncc.mail.pause", "PT0.2S"),
                Map.entry("cncc.mail.per-minute", "1000000")));
        application.run();
        System.out.println("SAID ready");
    }
}
