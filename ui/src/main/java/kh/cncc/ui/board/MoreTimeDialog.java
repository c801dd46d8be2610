package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.deadlines.ExtendAllResult;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.deadlines.Extending;

/** Grants the tasks that are late more time, all until the same day. */
class MoreTimeDialog extends ActDialog {

    private static final long serialVersionUID = 1;

    private final transient Extending extending;
    private final transient Actor actor;
    private final DateField day = new DateField(Texts::text, Languages.current());

    MoreTimeDialog(Extending extending, Actor actor, List<LateTask> tasks, Runnable done) {
        super("board.extend.", tasks, "", done);
        this.extending = extending;
        this.actor = actor;
        day.setHelperText(text("extension.dayHelp"));
        day.setLabel(text("extension.day"));
        var days = new Div(day);
        days.addClassName("fields");
        fields(days);
    }

    @Override
    Optional<String> act(String words) {
        try {
            return told(extending.grantAll(actor, ids(), day.getValue(), words));
        } catch (Refused refused) {
            return Optional.of(text(String.valueOf(refused.getMessage())));
        }
    }

    private Optional<String> told(ExtendAllResult result) {
        return switch (result) {
            case ExtendAllResult.Extended extended -> {
                tell(List.of(
                        new Count("board.extend.done", extended.extended().size()),
                        new Count("board.ended", extended.done().size())));
                yield Optional.empty();
            }
            case ExtendAllResult.Invalid invalid ->
                Optional.of(text("board.extend.about", name(new TaskId(invalid.task()))) + " "
                        + invalid.problems().stream().map(extending::problem).collect(Collectors.joining(" ")));
        };
    }
}
