package kh.cncc.ui.reporting;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.CorrectionNote;
import kh.cncc.processes.reporting.PinNote;

/** The remarks that came back with a report, each with a place for the answer; they are answered before it goes on. */
class PinAnswers extends Div {

    private static final long serialVersionUID = 1;

    /** Saves an answer, and gives what is wrong with it. */
    @FunctionalInterface
    interface Answering {
        List<FieldProblem> answer(long pin, String answer);
    }

    private final transient Phrases phrases;
    private final transient Map<IndicatorId, Indicator> indicators;
    private final transient Answering answering;
    private final List<AnswerPlace> places = new ArrayList<>();

    PinAnswers(
            List<CorrectionNote> corrections,
            Map<IndicatorId, Indicator> indicators,
            Phrases phrases,
            Answering answering) {
        this.phrases = phrases;
        this.indicators = indicators;
        this.answering = answering;
        corrections.stream().flatMap(correction -> correction.pins().stream()).forEach(this::line);
    }

    List<AnswerPlace> places() {
        return List.copyOf(places);
    }

    private void line(PinNote pin) {
        Indicator indicator = indicators.get(pin.indicator());
        String figure = indicator == null ? "" : phrases.figure(indicator, pin.split()) + ": ";
        var line = new AnswerPlace(
                figure + pin.remark(),
                "answer",
                Objects.requireNonNullElse(pin.answer(), ""),
                "reporting.pin.saveAnswer",
                phrases,
                answer -> answering.answer(pin.id(), answer));
        line.addClassName("pin-answer");
        places.add(line);
        add(line);
    }
}
