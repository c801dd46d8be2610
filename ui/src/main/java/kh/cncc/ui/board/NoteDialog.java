package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.supervision.CallNotes;
import kh.cncc.engine.supervision.NoteResult;
import kh.cncc.processes.reporting.board.LateTask;

/** What came of a call, for the timelines. */
class NoteDialog extends ActDialog {

    private static final long serialVersionUID = 1;

    private final transient CallNotes notes;
    private final transient Actor actor;

    NoteDialog(CallNotes notes, Actor actor, List<LateTask> tasks, Runnable done) {
        super("board.note.", tasks, "", done);
        this.notes = notes;
        this.actor = actor;
        fields();
    }

    @Override
    Optional<String> act(String words) {
        return switch (notes.note(actor, ids(), words)) {
            case NoteResult.Noted noted -> {
                tell(List.of(new Count("board.note.done", noted.cases().size())));
                yield Optional.empty();
            }
            case NoteResult.NoteMissing missing -> Optional.of(text("board.wordsMissing"));
            case NoteResult.NoteTooLong longer -> Optional.of(text("board.wordsTooLong", longer.most()));
        };
    }
}
