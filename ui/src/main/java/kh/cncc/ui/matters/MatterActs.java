package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.processes.matters.MatterPage;
import kh.cncc.processes.matters.Matters;
import kh.cncc.processes.matters.ReopenResult;
import kh.cncc.processes.matters.Reopening;
import kh.cncc.processes.matters.WithdrawResult;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.inbox.TaskNavigation;

/** What the reader of a matter may do with it: their own tasks of it, taking it back, taking it up again. */
@org.springframework.stereotype.Component
class MatterActs {

    private final Matters matters;
    private final Reopening reopening;
    private final Inbox inbox;
    private final Wording wording;

    MatterActs(Matters matters, Reopening reopening, Inbox inbox, Wording wording) {
        this.matters = matters;
        this.reopening = reopening;
        this.inbox = inbox;
        this.wording = wording;
    }

    Component of(Actor actor, MatterPage page) {
        MatterHeader matter = page.header();
        var acts = Blocks.actions();
        for (TaskLine task : inbox.mine(actor, matter.caseId())) {
            acts.add(Blocks.primary(Languages.read(task.stepName()), () -> TaskNavigation.toTask(task.id())));
        }
        if (page.may().withdraw()) {
            acts.add(Blocks.secondary(
                    text("matters.withdraw"),
                    () -> new WhyDialog("withdraw", wording, why -> withdraw(actor, matter, why)).open()));
        }
        if (page.may().reopen()) {
            acts.add(Blocks.secondary(
                    text("matters.reopen"),
                    () -> new WhyDialog("reopen", wording, why -> reopen(actor, matter, why)).open()));
        }
        return acts.getComponentCount() == 0 ? new Div() : acts;
    }

    private WhyDialog.Outcome withdraw(Actor actor, MatterHeader matter, String why) {
        return switch (matters.withdraw(actor, matter.id(), why)) {
            case WithdrawResult.Withdrawn done -> new WhyDialog.Done(matter.number());
            case WithdrawResult.TooLate late -> new WhyDialog.Wrong(text("matters.withdraw.tooLate"), List.of());
            case WithdrawResult.Invalid(var found) -> new WhyDialog.Wrong("", found);
            case WithdrawResult.Closed closed -> new WhyDialog.Wrong(text("refused.case.closed"), List.of());
        };
    }

    private WhyDialog.Outcome reopen(Actor actor, MatterHeader matter, String why) {
        return switch (reopening.reopen(actor, matter.id(), why)) {
            case ReopenResult.Reopened done -> new WhyDialog.Done(matter.number());
            case ReopenResult.TooLate(var until) ->
                new WhyDialog.Wrong(text("matters.reopen.tooLate", wording.day(until)), List.of());
            case ReopenResult.NotClosed open -> new WhyDialog.Wrong(text("matters.reopen.notClosed"), List.of());
            case ReopenResult.Invalid(var found) -> new WhyDialog.Wrong("", found);
            case ReopenResult.Closed closed -> new WhyDialog.Wrong(text("refused.case.closed"), List.of());
        };
    }
}
