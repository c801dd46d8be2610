package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.CorrectionNote;
import kh.cncc.processes.reporting.PinNote;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;

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

    private void line(PinNote pin) {
        Indicator indicator = indicators.get(pin.indicator());
        String figure = indicator == null ? "" : phrases.figure(indicator, pin.split()) + ": ";
        TextArea answer = Blocks.area(figure + pin.remark(), "");
        answer.setMinRows(1);
        answer.setValue(Objects.requireNonNullElse(pin.answer(), ""));
        FormProblems problems = new FormProblems(phrases::problem);
        problems.at("answer", answer);
        Button save = Blocks.secondary(text("reporting.pin.saveAnswer"), () -> {
            List<FieldProblem> found = answering.answer(pin.id(), answer.getValue());
            problems.show(found);
            answer.setHelperText(found.isEmpty() ? text("reporting.pin.saved") : "");
        });
        var line = new Div(answer, save, problems);
        line.addClassName("pin-answer");
        add(line);
    }
}
