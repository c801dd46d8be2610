package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.supervision.HandOverResult;
import kh.cncc.engine.supervision.HandOvers;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;
import org.jspecify.annotations.Nullable;

/** Lets the deputies act for the seats that are late, for some days. */
class HandOverDialog extends ActDialog {

    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 7;

    private final transient HandOvers handOvers;
    private final transient Actor actor;
    private final transient Calendar calendar;
    private final DateField from = day("board.hand.from");
    private final DateField to = day("board.hand.to");

    HandOverDialog(HandOvers handOvers, Actor actor, Calendar calendar, List<LateTask> tasks, Runnable done) {
        super("board.hand.", tasks, "", done);
        this.handOvers = handOvers;
        this.actor = actor;
        this.calendar = calendar;
        from.setValue(calendar.today());
        to.setValue(calendar.today().plusDays(USUAL_DAYS));
        var days = new Div(from, to);
        days.addClassName("fields");
        fields(days);
    }

    private static DateField day(String label) {
        var day = new DateField(Texts::text, Languages.current());
        day.setLabel(text(label));
        return day;
    }

    @Override
    Optional<String> act(String words) {
        @Nullable LocalDate first = from.getValue();
        @Nullable LocalDate last = to.getValue();
        if (first == null || last == null) {
            return Optional.of(text("board.hand.noDay"));
        }
        try {
            return told(handOvers.toDeputies(actor, ids(), first, last, words));
        } catch (Refused refused) {
            return Optional.of(text(String.valueOf(refused.getMessage())));
        }
    }

    private Optional<String> told(HandOverResult result) {
        return switch (result) {
            case HandOverResult.Handed handed -> {
                tell(List.of(
                        new Count("board.hand.done", handed.handed().size()),
                        new Count("board.hand.already", handed.already().size()),
                        new Count("board.hand.noDeputy", handed.noDeputy().size()),
                        new Count("board.hand.vacant", handed.vacant().size()),
                        new Count("board.ended", handed.ended().size())));
                yield Optional.empty();
            }
            case HandOverResult.ReasonMissing missing -> Optional.of(text("board.wordsMissing"));
            case HandOverResult.ReasonTooLong longer -> Optional.of(text("board.wordsTooLong", longer.most()));
            case HandOverResult.DaysWrong wrong ->
                Optional.of(text(
                        "board.hand.daysWrong",
                        calendar.day(wrong.earliest(), Languages.current()),
                        calendar.day(wrong.latest(), Languages.current())));
        };
    }
}
