package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import kh.cncc.processes.matters.AnswerResult;

/** The answer to what was asked. */
class AnswerEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Function<String, AnswerResult> answering;
    private final TextArea answer;

    AnswerEntry(Work work, Function<String, AnswerResult> answering) {
        super(work, "answer");
        this.answering = answering;
        answer = words("answer", text("matters.answerHelp"));
        fields(answer);
    }

    @Override
    void send() {
        switch (answering.apply(answer.getValue())) {
            case AnswerResult.Answered answered -> over(text("outcome.answer.done"));
            case AnswerResult.Invalid(var found) -> show(found);
            case AnswerResult.Closed closed -> work().closed().run();
            case AnswerResult.Stopped(var why) -> work().stopped(why);
        }
    }
}
