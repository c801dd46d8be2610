package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.Organisation;
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

    /** What of the details is told; the rest is for the audit. */
    private static final List<String> TOLD =
            List.of("unit", "units", "version", "missing", "pins", "reports", "late", "moved", "decision", "action");

    /** Acts whose own words are told: what came of a call, what was written by hand, why it was handed on. */
    private static final Set<String> QUOTED = Set.of("call-noted", "reminded", "handed-to-deputy");

    private static final Set<String> BACK = Set.of(
            "returned-for-correction", "figures-returned", "figures-refused", "figures-missing", "reports-missing");

    private final Organisation organisation;
    private final Wording wording;

    TimelineWords(Organisation organisation, Wording wording) {
        this.organisation = organisation;
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
        if (entry.sort() == Sort.MAIL) {
            return List.of(text("mail.state." + entry.detail().get("state")));
        }
        List<String> names = entry.sort() == Sort.DOCUMENT ? List.of("version", "withdrawn") : TOLD;
        return names.stream()
                .flatMap(name -> Optional.ofNullable(entry.detail().get(name)).stream()
                        .flatMap(detail -> told(name, detail).stream()))
                .toList();
    }

    private Optional<String> told(String name, Object detail) {
        return switch (detail) {
            case Number number ->
                Optional.of(number.longValue())
                        .filter(value -> value != 0 || name.equals("version"))
                        .map(value -> text("act.detail." + name, value));
            case Boolean holds -> holds ? Optional.of(text("act.detail." + name)) : Optional.empty();
            case Collection<?> several ->
                several.isEmpty()
                        ? Optional.empty()
                        : Optional.of(text(
                                "act.detail." + name,
                                several.stream().map(this::named).collect(Collectors.joining(", "))));
            default -> Optional.of(named(detail));
        };
    }

    /** The name of a mechanism that the audit names by its code, such as DOH-BTB; another code as it is. */
    private String named(Object code) {
        String words = code.toString();
        int area = words.lastIndexOf('-');
        return area < 0
                ? words
                : organisation
                        .mechanism(words.substring(0, area), words.substring(area + 1))
                        .map(mechanism -> Languages.read(mechanism.name()))
                        .orElse(words);
    }
}
