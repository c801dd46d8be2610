package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.CameBy;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.processes.matters.Wanted;
import kh.cncc.ui.base.Tables;
import org.jspecify.annotations.Nullable;

/** What the words of a matter's choices are called, and the marks that go with them. */
public final class MatterWords {

    private MatterWords() {}

    public static String of(Topic topic) {
        return text("matters.topic." + topic.code());
    }

    public static String of(Urgency urgency) {
        return text("matters.urgency." + urgency.code());
    }

    public static String of(Level level) {
        return text("matters.level." + level.code());
    }

    public static String of(MatterState state) {
        return text("matters.state." + state.code());
    }

    public static String of(Confidentiality confidentiality) {
        return text("matters.confidentiality." + confidentiality.code());
    }

    static String of(Wanted wanted) {
        return text("matters.wanted." + wanted.code());
    }

    static String of(CameBy cameBy) {
        return text("matters.came." + cameBy.code());
    }

    /** A word, a symbol and a colour. */
    public static Span mark(MatterState state) {
        return Tables.status(
                switch (state) {
                    case CONSIDERED, CHOOSING, CONSENT -> "in-progress";
                    case REFERRED, WAITING -> "submitted";
                    case JOINED -> "nil";
                    case DECIDED -> "approved";
                    case RETURNED -> "returned";
                    case CLOSED -> "published";
                    case WITHDRAWN -> "waived";
                },
                of(state));
    }

    /** The same; what is ordinary needs no mark. */
    static Span mark(Urgency urgency) {
        return switch (urgency) {
            case ORDINARY -> new Span(of(urgency));
            case URGENT -> Tables.status("due-soon", of(urgency));
            case CHILD_AT_RISK -> Tables.status("overdue", of(urgency));
        };
    }

    /** The subject as a link to the matter; of a closed one only that it is closed. */
    public static Anchor link(String number, @Nullable String subject) {
        return new Anchor(MattersNavigation.address(number), subject == null ? text("matters.closedSubject") : subject);
    }
}
