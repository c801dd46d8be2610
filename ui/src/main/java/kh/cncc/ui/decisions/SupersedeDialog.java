package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.SupersedeResult;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.matters.DecisionFields;

/** Writes the decision that takes the place of another; the earlier one stays as it is, and says so. */
class SupersedeDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient DecisionRegister register;
    private final transient Actor actor;
    private final transient DecisionPage earlier;
    private final transient Wording wording;
    private final Drafts draft;
    private final FormProblems problems;
    private final DecisionFields fields;
    private final Div failed = new Div();

    SupersedeDialog(DecisionRegister register, Actor actor, DecisionPage earlier, Wording wording) {
        this.register = register;
        this.actor = actor;
        this.earlier = earlier;
        this.wording = wording;
        draft = Drafts.of("supersede." + earlier.id().value());
        boolean begun = !draft.isEmpty();
        problems = new FormProblems(wording::problem);
        fields = new DecisionFields(
                register.options(actor, earlier.id()),
                words -> register.seats(actor, earlier.id(), words),
                problems,
                draft);
        if (earlier.words() != null && !begun) {
            fields.preset(earlier.words());
        }
        failed.addClassName("form-problems");
        failed.getElement().setAttribute("role", "alert");
        setHeaderTitle(text("decisions.one.supersedeOf", String.valueOf(earlier.number())));
        addClassNames("return-dialog", "wide-dialog");
        add(new Paragraph(text("decisions.one.supersedeWhy")), fields, problems, failed);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("decisions.one.supersede"), this::ask));
    }

    private void ask() {
        Blocks.confirm(
                text("decisions.one.supersede"),
                new Paragraph(text("decisions.one.supersedeSure", String.valueOf(earlier.number()))),
                text("decisions.one.supersede"),
                this::supersede);
    }

    private void supersede() {
        failed.removeAll();
        switch (register.supersede(actor, earlier.id(), fields.form())) {
            case SupersedeResult.Superseded done -> {
                over();
                Notices.done(text("decisions.one.supersede.done", done.number()));
                UI.getCurrent().navigate(DecisionView.class, done.number());
            }
            case SupersedeResult.AwaitsConsent waits -> {
                over();
                Notices.done(text("decisions.one.supersede.waits", wording.day(waits.until())));
            }
            case SupersedeResult.Invalid(var found) -> problems.show(fields.placed(found));
            case SupersedeResult.NoQuorum(int present, int quorum, int members) ->
                say(text("decisions.one.noQuorum", present, members, quorum));
            case SupersedeResult.NotCarried(var votes, int majority) ->
                say(text("decisions.one.notCarried", votes.inFavour(), votes.against(), majority));
            case SupersedeResult.AlreadySuperseded faster ->
                say(text(
                        "decisions.one.supersede.already",
                        Languages.read(faster.who()),
                        wording.moment(faster.when()),
                        faster.number() == null ? "" : faster.number()));
            case SupersedeResult.NotNow notNow -> say(text("decisions.one.supersede.notNow"));
            case SupersedeResult.Closed closed -> say(text("cases.closedAgain"));
        }
    }

    private void over() {
        draft.clear();
        close();
    }

    private void say(String why) {
        failed.add(new Paragraph(why));
        failed.scrollIntoView();
    }
}
