package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import kh.cncc.processes.matters.Ladder;
import kh.cncc.processes.matters.Ladder.Joined;
import kh.cncc.processes.matters.Stay;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Wording;
import org.jspecify.annotations.Nullable;

/** Each time that a matter was with a mechanism: how it came and left, how long it stayed, and what was said. */
class StayList extends OrderedList {

    private static final long serialVersionUID = 1;

    StayList(Ladder ladder, Wording wording) {
        addClassNames("timeline", "stays");
        ladder.stays().forEach(stay -> add(item(stay, ladder.joined(), wording)));
    }

    private static ListItem item(Stay stay, @Nullable Joined joined, Wording wording) {
        var item = new ListItem(Blocks.part(
                stay.position() + ". " + MatterWords.of(stay.level()) + ": " + Languages.read(stay.mechanism()),
                "who"));
        item.add(
                new Paragraph(text(
                        "matters.stay.came", MatterWords.of(stay.cameBy()), wording.day(stay.arrivedOn()), days(stay))),
                new Paragraph(left(stay, joined, wording)));
        if (stay.reason() != null) {
            item.add(new Span(text("matters.field.reason")), new Quote(stay.reason()));
        }
        if (stay.recommendation() != null) {
            item.add(new Span(text("matters.recommended")), new Quote(stay.recommendation()));
        }
        if ("lapse".equals(stay.leftBy())) {
            item.addClassName("returned");
        }
        return item;
    }

    static String days(Stay stay) {
        return text(stay.workingDays() == 1 ? "matters.days.one" : "matters.days", stay.workingDays());
    }

    private static String waits(Joined joined) {
        return joined.number() == null
                ? text("matters.stay.waitsWithAnother")
                : text("matters.stay.waits", joined.number());
    }

    private static String left(Stay stay, @Nullable Joined joined, Wording wording) {
        if (stay.leftAt() == null || stay.leftBy() == null) {
            return joined == null ? text("matters.stay.here", wording.due(stay.dueOn())) : waits(joined);
        }
        String how = text("matters.left." + stay.leftBy());
        return stay.by() == null || stay.seat() == null
                ? text("matters.stay.left", how, wording.moment(stay.leftAt()))
                : text(
                        "matters.stay.leftBy",
                        how,
                        wording.moment(stay.leftAt()),
                        Languages.read(stay.by()),
                        Languages.read(stay.seat()));
    }
}
