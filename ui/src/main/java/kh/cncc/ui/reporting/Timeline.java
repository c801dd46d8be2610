package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Moment;
import kh.cncc.ui.base.Quote;

/** Each act with the name and the seat held at that time, oldest first. */
class Timeline extends OrderedList {

    private static final long serialVersionUID = 1;

    /** What of the details is told; the rest is for the audit. */
    private static final List<String> TOLD =
            List.of("unit", "units", "version", "missing", "pins", "reports", "late", "moved");

    /** Acts whose own words are told: what came of a call, what was written by hand, why it was handed on. */
    private static final Set<String> WORDS = Set.of("call-noted", "reminded", "handed-to-deputy");

    private static final Set<String> BACK = Set.of(
            "returned-for-correction", "figures-returned", "figures-refused", "figures-missing", "reports-missing");

    Timeline(List<AuditEntry> entries, Phrases phrases) {
        addClassName("timeline");
        entries.forEach(entry -> add(item(entry, phrases)));
    }

    private static ListItem item(AuditEntry entry, Phrases phrases) {
        var item =
                new ListItem(new Moment(entry.at(), phrases.moment(entry.at())), new Span(text("act." + entry.act())));
        if (BACK.contains(entry.act())) {
            item.addClassName("returned");
        }
        item.add(new Span(" – "), who(entry));
        if (entry.seat() != null) {
            String seat = Languages.read(entry.seat());
            String as = entry.as() == null || entry.as() == Standing.HOLDER
                    ? seat
                    : text("standing." + entry.as().name(), seat);
            item.add(Blocks.part(" " + as, "seat"));
        }
        List<String> told = told(entry, phrases);
        if (!told.isEmpty()) {
            item.add(Blocks.part(" · " + String.join(" · ", told), "quiet"));
        }
        if (WORDS.contains(entry.act()) && entry.detail().get("reason") instanceof String words) {
            item.add(new Quote(words));
        }
        return item;
    }

    private static Span who(AuditEntry entry) {
        return Blocks.part(entry.official() == null ? text("act.byProgram") : Languages.read(entry.official()), "who");
    }

    private static List<String> told(AuditEntry entry, Phrases phrases) {
        return TOLD.stream()
                .flatMap(name -> Optional.ofNullable(entry.detail().get(name)).stream()
                        .flatMap(detail -> told(name, detail, phrases).stream()))
                .toList();
    }

    private static Optional<String> told(String name, Object detail, Phrases phrases) {
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
                                several.stream().map(phrases::named).collect(Collectors.joining(", "))));
            default -> Optional.of(phrases.named(detail));
        };
    }
}
