package kh.cncc.processes.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.DueTimers;

/** Plays scripts side by side in the order of their times, with the clock moved along, the timers let run and people told each morning. */
final class Stage {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final MovableClock clock;
    private final DueTimers timers;
    private final DailyReminders reminders;
    private final LocalDateTime end;
    private final PriorityQueue<Deque<Scene>> next =
            new PriorityQueue<>(Comparator.comparing(script -> script.getFirst().at()));

    Stage(MovableClock clock, DueTimers timers, DailyReminders reminders, LocalDateTime end) {
        this.clock = clock;
        this.timers = timers;
        this.reminders = reminders;
        this.end = end;
    }

    private record Scene(LocalDateTime at, Runnable play) {}

    /** What happens one after the other, of one province for example. */
    static final class Script {

        private final Deque<Scene> scenes = new ArrayDeque<>();

        Script at(LocalDateTime at, Runnable play) {
            Scene last = scenes.peekLast();
            boolean later = last == null || at.isAfter(last.at());
            scenes.addLast(new Scene(later ? at : last.at().plusMinutes(7), play));
            return this;
        }
    }

    /** Also while others are played, which goes on from its first scene. */
    Stage add(Script script) {
        if (!script.scenes.isEmpty()) {
            next.add(script.scenes);
        }
        return this;
    }

    /** A script ends where its next scene would be in the future. Of the last day the program reminds by itself. */
    void play() {
        LocalDate lived = LocalDate.now(clock);
        while (!next.isEmpty()) {
            Deque<Scene> script = next.remove();
            Scene scene = script.removeFirst();
            if (scene.at().isAfter(end)) {
                continue;
            }
            lived = mornings(lived, scene.at().toLocalDate());
            clock.moveTo(scene.at());
            timers.runDue();
            scene.play().run();
            if (!script.isEmpty()) {
                next.add(script);
            }
        }
        mornings(lived, end.toLocalDate());
    }

    /** On each morning after the one day up to the other, timers run and people are told. */
    private LocalDate mornings(LocalDate after, LocalDate until) {
        for (LocalDate day = after.plusDays(1);
                !day.isAfter(until) && day.isBefore(end.toLocalDate());
                day = day.plusDays(1)) {
            clock.moveTo(day.atTime(MORNING));
            timers.runDue();
            reminders.runOnce();
        }
        return until;
    }
}
