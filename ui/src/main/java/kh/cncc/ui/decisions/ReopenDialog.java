package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.matters.MatterId;
import kh.cncc.processes.matters.ReopenResult;
import kh.cncc.processes.matters.Reopening;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Wording;

/** Takes a closed matter up again, with the reason. */
public class ReopenDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Reopening reopening;
    private final transient Actor actor;
    private final transient MatterId matter;
    private final transient Wording wording;
    private final transient Runnable reopened;
    private final TextArea reason = Blocks.area(text("reopen.reason"), text("reopen.reasonHelp"));
    private final FormProblems problems;
    private final Div failed = new Div();

    /** @param until the last day on which it can be reopened */
    public ReopenDialog(
            Reopening reopening, Actor actor, MatterId matter, LocalDate until, Wording wording, Runnable reopened) {
        this.reopening = reopening;
        this.actor = actor;
        this.matter = matter;
        this.wording = wording;
        this.reopened = reopened;
        problems = new FormProblems(wording::problem);
        problems.at("reason", reason);
        failed.addClassName("form-problems");
        failed.getElement().setAttribute("role", "alert");
        setHeaderTitle(text("reopen.title"));
        addClassName("return-dialog");
        add(new Paragraph(text("reopen.why", wording.day(until))), reason, problems, failed);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("reopen.do"), this::reopen));
    }

    private void reopen() {
        failed.removeAll();
        switch (reopening.reopen(actor, matter, reason.getValue())) {
            case ReopenResult.Reopened done -> {
                close();
                Notices.done(text("reopen.done"));
                reopened.run();
            }
            case ReopenResult.Invalid(var found) -> problems.show(found);
            case ReopenResult.TooLate(LocalDate until) -> say(text("reopen.tooLate", wording.day(until)));
            case ReopenResult.NotClosed notClosed -> say(text("reopen.notClosed"));
            case ReopenResult.Closed closed -> say(text("cases.closedAgain"));
        }
    }

    private void say(String why) {
        failed.add(new Paragraph(why));
    }
}
