package kh.cncc.processes.demo;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.engine.workflow.DueTimers;

/** Plays scripts side by side in the order of their times, with the clock moved along and the timers let run. */
final class Stage {

    private final MovableClock clock;
    private final DueTimers timers;
    private final LocalDateTime end;
    private final List<Deque<Scene>> scripts = new ArrayList<>();

    Stage(MovableClock clock, DueTimers timers, LocalDateTime end) {
        this.clock = clock;
        this.timers = timers;
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

    Stage add(Script script) {
        scripts.add(script.scenes);
        return this;
    }

    /** A script ends where its next scene would be in the future. */
    void play() {
        var next = new PriorityQueue<Deque<Scene>>(
                Comparator.comparing(script -> script.getFirst().at()));
        scripts.stream().filter(script -> !script.isEmpty()).forEach(next::add);
        while (!next.isEmpty()) {
            Deque<Scene> script = next.remove();
            Scene scene = script.removeFirst();
            if (scene.at().isAfter(end)) {
                continue;
            }
            clock.moveTo(scene.at());
            timers.runDue();
            scene.play().run();
            if (!script.isEmpty()) {
                next.add(script);
            }
        }
    }
}
