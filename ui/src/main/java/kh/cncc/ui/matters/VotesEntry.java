package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.Stream;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.Votes;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import org.jspecify.annotations.Nullable;

/** What was counted in the meeting that voted. */
class VotesEntry extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final IntegerField present = number("present");
    private final IntegerField inFavour = number("for");
    private final IntegerField against = number("against");
    private final IntegerField abstained = number("abstained");

    VotesEntry(DecisionRules rules, FormProblems problems, Drafts draft) {
        var fields = new Div(present, inFavour, against, abstained);
        fields.addClassName("fields");
        problems.at("votes", present);
        Stream.of(present, inFavour, against, abstained).forEach(field -> {
            draft.keep(field.getId().orElseThrow(), field);
            field.addValueChangeListener(change -> present.setInvalid(false));
        });
        getContent()
                .add(
                        new Paragraph(
                                text("matters.votes.rule", rules.members(), rules.quorum(), rules.majorityPercent())),
                        fields);
    }

    private static IntegerField number(String name) {
        var field = new IntegerField(text("matters.votes." + name));
        field.setId("votes-" + name);
        return field;
    }

    /** Null while something is not filled in. */
    @Nullable
    Votes votes() {
        return Stream.of(present, inFavour, against, abstained).anyMatch(IntegerField::isEmpty)
                ? null
                : new Votes(present.getValue(), inFavour.getValue(), against.getValue(), abstained.getValue());
    }
}
