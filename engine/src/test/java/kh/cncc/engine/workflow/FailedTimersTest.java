package kh.cncc.engine.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import kh.cncc.engine.testing.CnccTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@CnccTest
@ExtendWith(OutputCaptureExtension.class)
class FailedTimersTest {

    @Autowired
    FailedTimers timers;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void aTimerThatFailedForGoodIsToldUnderANumberAndTriedAgainAtTheNextStart(CapturedOutput output) {
        Job job = failing();
        try {
            management.setJobRetries(job.getId(), 0);
            assertThat(timers.tell()).isOne();
            assertThat(output).containsPattern("Incident [0-9A-F]{8}: a timer of breaks");
            assertThat(timers.retry()).isOne();
            assertThat(management
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                            .getRetries())
                    .isPositive();
            assertThat(timers.retry()).isZero();
        } finally {
            runtime.deleteProcessInstance(job.getProcessInstanceId(), "the test is over");
        }
    }

    /** A timer whose step calls what is not there. */
    private Job failing() {
        repository
                .createDeployment()
                .addModelInstance(
                        "breaks.bpmn",
                        Bpmn.createExecutableProcess("breaks")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDuration("PT0S")
                                .serviceTask()
                                .camundaExpression("${nobody.knows()}")
                                .endEvent()
                                .done())
                .deploy();
        var instance = runtime.startProcessInstanceByKey("breaks");
        Job job =
                management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("nobody");
        }
        return job;
    }
}
