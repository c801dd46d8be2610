package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import kh.cncc.engine.inbox.BeginResult.AlreadyEnded;
import kh.cncc.engine.inbox.BeginResult.SameHands;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a task cannot be done (any more): by whom it was done and when, or that hands must differ. */
@org.springframework.stereotype.Component
public class TaskNotices {

    private final Calendar calendar;

    TaskNotices(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Somebody did it, or a deadline took it back. */
    public Component ended(AlreadyEnded ended) {
        return ended(ended.caseNumber(), ended.who(), ended.seat(), ended.when(), ended.outcome());
    }

    /** The same by its parts; {@code who} is null when it was taken back, by a deadline or, as {@code outcome} says, with its case. */
    public Component ended(
            String caseNumber, @Nullable Words who, @Nullable Words seat, Instant when, @Nullable String outcome) {
        String moment = calendar.moment(when, Languages.current());
        if (who == null) {
            String why = outcome == null ? "task.endedByDeadline" : "task.ended." + outcome;
            return notice("over", caseNumber, text(why, moment));
        }
        String by = Languages.read(who) + (seat == null ? "" : " (" + Languages.read(seat) + ")");
        String what = outcome == null ? "" : text("outcome." + outcome + ".done");
        return notice("over", caseNumber, text("task.endedBy", by, moment, what));
    }

    /** Nobody approves what they did themselves. */
    public Component sameHands(SameHands same) {
        return sameHands(same.caseNumber(), same.doneStep());
    }

    /** The same by its parts. */
    public Component sameHands(String caseNumber, Words doneStep) {
        return notice("due-soon", caseNumber, text("task.sameHands", Languages.read(doneStep)));
    }

    private static Component notice(String style, String caseNumber, String words) {
        var notice = new Div(
                new Paragraph(words), new Paragraph(new Anchor("case/" + caseNumber, text("task.toCase", caseNumber))));
        notice.addClassNames("where", style);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
