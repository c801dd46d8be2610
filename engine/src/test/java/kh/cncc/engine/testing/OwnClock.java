package kh.cncc.engine.testing;

import java.util.Date;
import kh.cncc.engine.time.MovableClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The process engine has one clock for all the programs that tests start beside each other. Before each test it is set to that of the test's
 * own program: a job that is dated by another one's would be due at another time than the test thinks.
 */
public final class OwnClock implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(MovableClock.class).ifUnique(clock -> {
            if (clock.standsStill()) {
                ClockUtil.setCurrentTime(Date.from(clock.instant()));
            } else {
                ClockUtil.reset();
                ClockUtil.offset(clock.ahead().toMillis());
            }
        });
    }
}
