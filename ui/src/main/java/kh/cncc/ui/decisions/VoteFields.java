package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import kh.cncc.processes.matters.DecisionRules;
import kh.cncc.processes.matters.Votes;
import org.jspecify.annotations.Nullable;

/** What was counted in the meeting: who was there, and how they voted. */
class VoteFields extends CustomField<Votes> {

    private static final long serialVersionUID = 1;

    private final IntegerField present = count("decisions.one.votes.present");
    private final IntegerField inFavour = count("decisions.one.votes.for");
    private final IntegerField against = count("decisions.one.votes.against");
    private final IntegerField abstained = count("decisions.one.votes.abstained");

    VoteFields(DecisionRules rules) {
        setLabel(text("decisions.one.votes"));
        setHelperText(text("decisions.one.votesHelp", rules.members()));
        var fields = new Div(present, inFavour, against, abstained);
        fields.addClassName("fields");
        add(fields);
    }

    private static IntegerField count(String key) {
        var field = new IntegerField(text(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Nothing until all four are counted. */
    @Override
    protected @Nullable Votes generateModelValue() {
        boolean all = List.of(present, inFavour, against, abstained).stream().noneMatch(IntegerField::isEmpty);
        return all
                ? new Votes(present.getValue(), inFavour.getValue(), against.getValue(), abstained.getValue())
                : null;
    }

    @Override
    protected void setPresentationValue(@Nullable Votes votes) {
        present.setValue(votes == null ? null : votes.present());
        inFavour.setValue(votes == null ? null : votes.inFavour());
        against.setValue(votes == null ? null : votes.against());
        abstained.setValue(votes == null ? null : votes.abstained());
    }
}
