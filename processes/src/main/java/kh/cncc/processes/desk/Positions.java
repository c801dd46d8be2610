package kh.cncc.processes.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Holder;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.time.TimeConfiguration;
import org.springframework.stereotype.Component;

/** Where a case is: with whom, since when, until when. */
@Component
public class Positions {

    private final Inbox inbox;
    private final Organisation organisation;
    private final WorkingDays workingDays;
    private final Clock clock;

    Positions(Inbox inbox, Organisation organisation, WorkingDays workingDays, Clock clock) {
        this.inbox = inbox;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public List<Position> of(CaseId id) {
        return of(inbox.ofCase(id));
    }

    public List<Position> of(List<TaskLine> tasks) {
        return tasks.stream()
                .filter(task -> task.state().equals("open"))
                .map(this::position)
                .toList();
    }

    private Position position(TaskLine task) {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = LocalDate.ofInstant(task.openedAt(), TimeConfiguration.ZONE);
        Optional<Holder> holder = organisation.holder(task.seat());
        Optional<Holder> deputy = holder.isPresent() ? Optional.empty() : organisation.deputy(task.seat());
        return new Position(
                organisation.seat(task.seat()),
                holder.map(Positions::name).orElse(null),
                deputy.map(Positions::name).orElse(null),
                task.unit(),
                task.stepName(),
                since,
                workingDays.between(since, today),
                task.dueOn(),
                daysToDue(today, task.dueOn()));
    }

    private static Words name(Holder holder) {
        return holder.official().name();
    }

    /** Over a weekend no working day passes, but the due date does. */
    private int daysToDue(LocalDate today, LocalDate due) {
        int days = workingDays.between(today, due);
        if (days == 0 && due.isBefore(today)) {
            return -1;
        }
        return days;
    }
}
