package kh.cncc.ui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kh.cncc.engine.testing.TestConnection;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a database of its own with the demo officials; the clock is moved by hand and timers stand still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "cncc.demo=true",
            "cncc.demo-months=false",
            "cncc.jobs=false",
            "cncc.data=target/${cncc.fork:fork_1}",
            "cncc.keys=target/${cncc.fork:fork_1}/keys.json",
            "spring.datasource.hikari.maximum-pool-size=12",
            "spring.main.banner-mode=off"
        })
@Import({TestConnection.class, Windows.class})
public @interface UiTest {}
