package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.tracking.TimelineEntry;
import kh.cncc.engine.tracking.TimelineEntry.Sort;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Moment;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Wording;
import org.springframework.stereotype.Component;

/** What happened in a case in words: what, by whom for which seat, and what was written. */
@Component
class TimelineWords {

    /** Acts whose own words are told: what came of a call, what was written by hand, why it was handed on. */
    private static final Set<String> QUOTED = Set.of("call-noted", "reminded", "handed-to-deputy");

    private static final Set<String> BACK = Set.of(
            "returned-for-correction",
            "figures-returned",
            "figures-refused",
            "figures-missing",
            "reports-missing",
            "matter-lapsed",
            "matter-unanswered",
            "matter-returned",
            "consent-not-reached",
            "outcome-objected");

    private final ActDetails details;
    private final Wording wording;

    TimelineWords(ActDetails details, Wording wording) {
        this.details = details;
        this.wording = wording;
    }

    ListItem item(TimelineEntry entry) {
        var item = new ListItem(new Moment(entry.at(), wording.moment(entry.at())), new Span(what(entry)));
        item.addClassName("of-" + entry.sort().name().toLowerCase(java.util.Locale.ROOT));
        if (entry.sort() == Sort.ACT && BACK.contains(entry.code())) {
            item.addClassName("returned");
        }
        item.add(new Span(" – "), Blocks.part(who(entry), "who"));
        if (entry.seat() != null) {
            item.add(Blocks.part(" " + seat(entry), "seat"));
        }
        List<String> told = told(entry);
        if (!told.isEmpty()) {
            item.add(Blocks.part(" · " + String.join(" · ", told), "quiet"));
        }
        written(entry).ifPresent(words -> item.add(new Quote(words)));
        return item;
    }

    private static String what(TimelineEntry entry) {
        return switch (entry.sort()) {
            case ACT -> text("act." + entry.code());
            case COMMENT -> text("timeline.comment");
            case DOCUMENT -> text("timeline.document", String.valueOf(entry.text()));
            case MAIL -> text("timeline.mail", text("mail.kind." + entry.code()));
        };
    }

    private static String who(TimelineEntry entry) {
        String who = entry.who() == null ? text("act.byProgram") : Languages.read(entry.who());
        return entry.sort() == Sort.MAIL ? text("timeline.mailTo", who) : who;
    }

    private static String seat(TimelineEntry entry) {
        String seat = entry.seat() == null ? "" : Languages.read(entry.seat());
        return entry.as() == null || entry.as() == Standing.HOLDER
                ? seat
                : text("standing." + entry.as().name(), seat);
    }

    private static Optional<String> written(TimelineEntry entry) {
        if (entry.sort() == Sort.DOCUMENT) {
            return Optional.empty();
        }
        if (entry.sort() == Sort.ACT && QUOTED.contains(entry.code())) {
            return Optional.ofNullable(entry.detail().get("reason")).map(Object::toString);
        }
        return Optional.ofNullable(entry.text());
    }

    private List<String> told(TimelineEntry entry) {
        return switch (entry.sort()) {
            case ACT -> details.told(String.valueOf(entry.code()), entry.detail());
            case COMMENT -> List.of();
            case DOCUMENT -> document(entry);
            case MAIL -> List.of(text("mail.state." + entry.detail().get("state")));
        };
    }

    private static List<String> document(TimelineEntry entry) {
        List<String> told = new ArrayList<>(
                DocumentPurpose.words(String.valueOf(entry.code())).stream().toList());
        told.add(
                text("act.detail.version", Objects.requireNonNull(entry.detail().get("version"))));
        if (Boolean.TRUE.equals(entry.detail().get("withdrawn"))) {
            told.add(text("act.detail.withdrawn"));
        }
        return told;
    }
}
