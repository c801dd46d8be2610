package kh.cncc.ui.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kh.cncc.engine.testing.TestConnection;
import kh.cncc.processes.matters.Deciders;
import kh.cncc.ui.testing.Committees;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole program behind a real port, for a real browser; the clock is moved by hand and timers stand still. One program for all of
 * these tests: Spring Security keeps who is signed in where the program that was started last looks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "cncc.demo=true",
            "cncc.demo-months=false",
            "cncc.jobs=false",
            "cncc.data=target/${cncc.fork:fork_1}",
            "cncc.keys=target/${cncc.fork:fork_1}/keys.json",
            "spring.datasource.hikari.maximum-pool-size=12",
            "spring.main.banner-mode=off"
        })
@Import({
    TestConnection.class,
    Officials.class,
    Colleagues.class,
    MatterColleagues.class,
    Names.class,
    Months.class,
    Deciders.class,
    Committees.class
})
@ExtendWith(FailurePictures.class)
@interface BrowserTest {}
