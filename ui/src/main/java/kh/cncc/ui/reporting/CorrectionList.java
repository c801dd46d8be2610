package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.CorrectionNote;
import kh.cncc.processes.reporting.PinNote;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Moment;
import kh.cncc.ui.base.Quote;

/** Why a report or figures came back, or are asked for again: who returned it, from where to where, the reason, and the figures it is about. */
class CorrectionList extends OrderedList {

    private static final long serialVersionUID = 1;

    private final transient Phrases phrases;
    private final transient Map<IndicatorId, Indicator> indicators;

    /** Without the names of figures, where the pins stand beside their cells. */
    CorrectionList(List<CorrectionNote> corrections, Phrases phrases) {
        this(corrections, phrases, Map.of());
    }

    CorrectionList(List<CorrectionNote> corrections, Phrases phrases, Map<IndicatorId, Indicator> indicators) {
        this.phrases = phrases;
        this.indicators = indicators;
        addClassNames("timeline", "corrections");
        corrections.forEach(correction -> add(item(correction)));
    }

    private ListItem item(CorrectionNote correction) {
        var item = new ListItem();
        item.addClassName(correction.settled() ? "settled" : "returned");
        String to = correction.unitName() == null
                ? Languages.read(correction.toStepName())
                : Languages.read(correction.unitName());
        item.add(
                new Moment(correction.at(), phrases.moment(correction.at())),
                new Span(text(
                        correction.askedAgain() ? "reporting.correction.asked" : "reporting.correction",
                        Languages.read(correction.by()),
                        Languages.read(correction.fromStepName()),
                        to,
                        correction.version())),
                new Quote(correction.reason()));
        if (!indicators.isEmpty() && !correction.pins().isEmpty()) {
            var pins = new UnorderedList();
            correction.pins().forEach(pin -> pins.add(new ListItem(words(pin))));
            item.add(pins);
        }
        return item;
    }

    private String words(PinNote pin) {
        Indicator indicator = indicators.get(pin.indicator());
        String figure = indicator == null ? "" : phrases.figure(indicator, pin.split()) + ": ";
        return figure
                + pin.remark()
                + (pin.answer() == null ? "" : " — " + text("reporting.pin.answered", pin.answer()));
    }
}
