package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.reminders.RemindResult;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.processes.reporting.board.LateTask;

/** Reminds now, in one's own words. A polite sentence stands there already, so that it is two clicks. */
class RemindDialog extends ActDialog {

    private static final long serialVersionUID = 1;

    private final transient Reminders reminders;
    private final transient Actor actor;

    RemindDialog(Reminders reminders, Actor actor, List<LateTask> tasks, Runnable done) {
        super("board.remind.", tasks, text("board.remind.sentence"), done);
        this.reminders = reminders;
        this.actor = actor;
        fields();
    }

    @Override
    Optional<String> act(String words) {
        return switch (reminders.remindNow(actor, ids(), words)) {
            case RemindResult.Reminded reminded -> {
                tell(List.of(
                        new Count("board.remind.done", reminded.told().size()),
                        new Count("board.remind.already", reminded.already().size()),
                        new Count("board.ended", reminded.ended().size()),
                        new Count("board.remind.nobody", reminded.nobody().size())));
                yield Optional.empty();
            }
            case RemindResult.SentenceMissing missing -> Optional.of(text("board.wordsMissing"));
            case RemindResult.SentenceTooLong longer -> Optional.of(text("board.wordsTooLong", longer.most()));
        };
    }
}
