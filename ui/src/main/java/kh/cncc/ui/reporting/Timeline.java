package kh.cncc.ui.reporting;

import static kh.cncc.ui.reporting.Phrases.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.ui.base.Languages;

/** Each act with the name and the seat held at that time, oldest first. */
class Timeline extends OrderedList {

    private static final long serialVersionUID = 1;

    /** What of the details is told; the rest is for the audit. */
    private static final List<String> TOLD = List.of("version", "missing", "pins", "reports", "late");

    private static final Set<String> BACK = Set.of(
            "returned-for-correction", "figures-returned", "figures-refused", "figures-missing", "reports-missing");

    Timeline(List<AuditEntry> entries, Phrases phrases) {
        addClassName("timeline");
        entries.forEach(entry -> add(item(entry, phrases)));
    }

    private static ListItem item(AuditEntry entry, Phrases phrases) {
        var item =
                new ListItem(new CorrectionList.Time(phrases.moment(entry.at())), new Span(text("act." + entry.act())));
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
        List<String> told = told(entry);
        if (!told.isEmpty()) {
            item.add(Blocks.part(" · " + String.join(" · ", told), "quiet"));
        }
        if (entry.detail().get("reason") instanceof String reason && !reason.isBlank()) {
            item.add(new CorrectionList.Quote(reason));
        }
        return item;
    }

    private static Span who(AuditEntry entry) {
        return Blocks.part(entry.official() == null ? text("act.byProgram") : Languages.read(entry.official()), "who");
    }

    private static List<String> told(AuditEntry entry) {
        List<String> told = new ArrayList<>();
        for (String name : TOLD) {
            if (entry.detail().get(name) instanceof Number number
                    && (number.longValue() != 0 || name.equals("version"))) {
                told.add(text("act.detail." + name, number.longValue()));
            }
        }
        return told;
    }
}
