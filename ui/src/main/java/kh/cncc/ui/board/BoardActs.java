package kh.cncc.ui.board;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.supervision.CallNotes;
import kh.cncc.engine.supervision.HandOvers;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.deadlines.Extending;
import org.springframework.stereotype.Component;

/** What can be done about late tasks, each with a dialog that asks before it is done. */
@Component
class BoardActs {

    private final CallNotes notes;
    private final Reminders reminders;
    private final HandOvers handOvers;
    private final Extending extending;
    private final Calendar calendar;

    BoardActs(CallNotes notes, Reminders reminders, HandOvers handOvers, Extending extending, Calendar calendar) {
        this.notes = notes;
        this.reminders = reminders;
        this.handOvers = handOvers;
        this.extending = extending;
        this.calendar = calendar;
    }

    void note(Actor actor, List<LateTask> tasks, Runnable done) {
        new NoteDialog(notes, actor, tasks, done).open();
    }

    void remind(Actor actor, List<LateTask> tasks, Runnable done) {
        new RemindDialog(reminders, actor, tasks, done).open();
    }

    void handOver(Actor actor, List<LateTask> tasks, Runnable done) {
        new HandOverDialog(handOvers, actor, calendar, tasks, done).open();
    }

    /** Whether the official may grant more time: the coordinators of the nation may. */
    boolean mayExtend(Actor actor) {
        return extending.may(actor);
    }

    void extend(Actor actor, List<LateTask> tasks, Runnable done) {
        new MoreTimeDialog(extending, actor, tasks, done).open();
    }
}
