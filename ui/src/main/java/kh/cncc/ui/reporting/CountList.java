package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.indicators.CountRule;
import kh.cncc.processes.reporting.CountQuestion;
import kh.cncc.processes.reporting.CountQuestion.Given;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import org.jspecify.annotations.Nullable;

/** Figures that may count something twice, side by side, each with the question and the reason, or a place to write it. */
class CountList extends Div {

    private static final long serialVersionUID = 1;

    /** Saves a reason, and gives what is wrong with it. */
    @FunctionalInterface
    interface Explaining {
        List<FieldProblem> explain(String question, String reason);
    }

    private final transient Phrases phrases;
    private final List<AnswerPlace> places = new ArrayList<>();

    /** To be read. */
    CountList(List<CountQuestion> questions, Phrases phrases) {
        this(questions, phrases, null);
    }

    CountList(List<CountQuestion> questions, Phrases phrases, @Nullable Explaining explaining) {
        this.phrases = phrases;
        for (CountQuestion question : questions) {
            var shown = new Div(new Paragraph(asked(question)), figures(question));
            if (!question.confirmed()) {
                shown.add(Blocks.quiet(text("reporting.counts.toConfirm")));
            }
            shown.add(explaining == null ? reason(question) : place(question, explaining));
            shown.addClassName("pin-answer");
            add(shown);
        }
    }

    List<AnswerPlace> places() {
        return List.copyOf(places);
    }

    private String asked(CountQuestion question) {
        String key = "reporting.counts." + question.kind().code();
        return question.kind() == CountRule.Kind.PARTS
                ? text(key, phrases.number(sum(question, true)), phrases.number(sum(question, false)))
                : text(key);
    }

    private static BigDecimal sum(CountQuestion question, boolean whole) {
        return question.given().stream()
                .filter(one -> one.whole() == whole)
                .map(Given::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private UnorderedList figures(CountQuestion question) {
        var list = new UnorderedList();
        for (Given one : question.given()) {
            String whole = one.whole() ? " – " + text("reporting.counts.whole") : "";
            list.add(new ListItem(
                    new Span(phrases.figure(one.indicator(), question.split()) + " (" + Languages.read(one.unitName())
                            + ")" + whole + ": "),
                    Blocks.part(phrases.number(one.number()), "number")));
        }
        return list;
    }

    private Div reason(CountQuestion question) {
        CountQuestion.Reason given = question.reason();
        return given == null
                ? new Div(Blocks.quiet(text("reporting.warnings.noReason")))
                : new Div(
                        new Quote(given.words()),
                        Blocks.quiet(
                                text("reporting.writtenBy", Languages.read(given.by()), phrases.moment(given.at()))));
    }

    private Div place(CountQuestion question, Explaining explaining) {
        var place = new AnswerPlace(
                text("reporting.counts.reason"),
                "reason",
                question.reason() == null ? "" : question.reason().words(),
                "reporting.counts.save",
                phrases,
                reason -> explaining.explain(question.code(), reason));
        places.add(place);
        return place;
    }
}
