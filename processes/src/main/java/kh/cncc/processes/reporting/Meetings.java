package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.desk.Desk;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the monthly WCCC meeting, also the one that was not held. */
@Service
@Transactional
public class Meetings {

    private static final Set<String> SCREEN = Set.of(Steps.MEETING_SCREEN);

    /** More people than this do not meet. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final Desk desk;
    private final ReportRegister reports;
    private final MeetingRecords records;
    private final Clock clock;

    Meetings(Desk desk, ReportRegister reports, MeetingRecords records, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.records = records;
        this.clock = clock;
    }

    /** What the screen needs to know. */
    @Transactional(readOnly = true)
    public Page<MeetingPage> page(Actor actor, TaskId task) {
        return desk.show(actor, task, SCREEN, open -> {
            ReportHeader report = reports.ofCase(open.caseId());
            return new MeetingPage(desk.head(open), report, report.period().start(), latest(report));
        });
    }

    /** Records the meeting and sends the report on to the departments. */
    public MeetingResult record(Actor actor, TaskId task, MeetingForm form) {
        return desk.work(actor, task, SCREEN, open -> record(open, form), Stopped::new);
    }

    private MeetingResult record(OpenTask task, MeetingForm form) {
        ReportHeader report = reports.ofCase(task.caseId());
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> detail = new HashMap<>(Map.of("held", form.held()));
        List<Query> rows = new ArrayList<>();
        if (form.held()) {
            checkDate(problems, form.heldOn(), report);
            int participants = count(problems, "participants", form.participants());
            int women = count(problems, "women", form.women());
            if (problems.isEmpty() && women > participants) {
                problems.add(FieldProblem.of("women", "problem.meeting.women", women, participants));
            }
            Texts.bounded(problems, "matters", form.matters(), Texts.PROSE);
            if (problems.isEmpty()) {
                LocalDate on = Objects.requireNonNull(form.heldOn());
                rows.add(records.held(
                        report.id(),
                        on,
                        participants,
                        women,
                        form.matters().isBlank() ? null : form.matters().strip(),
                        task.actor()));
                detail.put("on", on.toString());
            }
        } else {
            Texts.required(problems, "notHeldReason", form.notHeldReason(), Texts.REMARK);
            if (problems.isEmpty()) {
                rows.add(records.notHeld(report.id(), form.notHeldReason().strip(), task.actor()));
            }
        }
        if (!problems.isEmpty()) {
            return new MeetingResult.Invalid(problems);
        }
        rows.add(reports.starting(report.id()));
        desk.finish(task, rows, "meeting-recorded", detail, Steps.FORWARD, Map.of());
        return new MeetingResult.Recorded();
    }

    private void checkDate(List<FieldProblem> problems, @Nullable LocalDate on, ReportHeader report) {
        if (on == null) {
            problems.add(FieldProblem.of("heldOn", "problem.meeting.no-date"));
        } else if (on.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("heldOn", "problem.meeting.future"));
        } else if (!report.period().contains(on)) {
            problems.add(FieldProblem.of(
                    "heldOn",
                    "problem.meeting.outside-period",
                    report.period().start(),
                    report.period().end()));
        }
    }

    private static int count(List<FieldProblem> problems, String field, String typed) {
        Optional<BigDecimal> number = Numerals.number(typed);
        if (number.isEmpty()) {
            problems.add(
                    FieldProblem.of(field, typed.isBlank() ? "problem.text.empty" : "problem.figure.not-a-number"));
        } else if (number.get().signum() < 0) {
            problems.add(FieldProblem.of(field, "problem.figure.negative"));
        } else if (number.get().stripTrailingZeros().scale() > 0) {
            problems.add(FieldProblem.of(field, "problem.figure.not-whole"));
        } else if (number.get().compareTo(MOST) > 0) {
            problems.add(FieldProblem.of(field, "problem.figure.above-maximum", MOST));
        } else {
            return number.get().intValueExact();
        }
        return 0;
    }

    private LocalDate latest(ReportHeader report) {
        LocalDate today = LocalDate.now(clock);
        return report.period().end().isBefore(today) ? report.period().end() : today;
    }
}
