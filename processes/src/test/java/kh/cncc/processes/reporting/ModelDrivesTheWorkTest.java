package kh.cncc.processes.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** No Java decides which step comes next: two tasks that change places in the model change places in the program. */
@CnccTest
@Import(Ladder.class)
@DirtiesContext
class ModelDrivesTheWorkTest {

    private static final String MODEL = "/processes/reporting/provincialReport.bpmn";

    @Autowired
    RepositoryService repository;

    @Autowired
    Ladder ladder;

    @Autowired
    Compilation compilation;

    @Autowired
    Decisions decisions;

    @Autowired
    MovableClock clock;

    @Test
    void theCouncilReviewsBeforeTheChiefChecksWhenTheModelSaysSo() throws Exception {
        String model;
        try (InputStream in = getClass().getResourceAsStream(MODEL)) {
            model = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String swapped = Pattern.compile("(sourceRef|targetRef)=\"(checkReport|reviewReport)\"")
                .matcher(model)
                .replaceAll(flow -> flow.group(1) + "=\""
                        + (flow.group(2).equals("checkReport") ? "reviewReport" : "checkReport") + "\"");
        assertThat(swapped).isNotEqualTo(model);
        repository
                .createDeployment()
                .addString("provincialReport.bpmn", swapped)
                .deploy();

        LocalDate first = Months.next(clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, first);
        ladder.holdMeeting(cycle, "BTB", first.plusDays(19));
        ladder.submitAllFigures(cycle, "BTB", 3);
        String number = Ladder.code(cycle, "BTB");
        Actor secretary = ladder.secretary("BTB");
        ladder.explainCounts(secretary, ladder.task(secretary, number, "compileReport"));
        compilation.forward(
                secretary, ladder.task(secretary, number, "compileReport"), new ReportWords("Summary", "", ""), 0);

        assertThat(ladder.tasks(ladder.chief("BTB"), number)).isEmpty();
        Actor president = ladder.president("BTB");
        assertThat(decisions.decide(
                        president, ladder.task(president, number, "reviewReport"), Decision.on("approve", "")))
                .isInstanceOf(DecideResult.Decided.class);
        Actor chief = ladder.chief("BTB");
        assertThat(decisions.decide(chief, ladder.task(chief, number, "checkReport"), Decision.on("forward", "")))
                .isInstanceOf(DecideResult.Decided.class);
        assertThat(ladder.tasks(ladder.monitoring(), number)).hasSize(1);
    }
}
