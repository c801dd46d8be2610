package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.ReferralPage;
import kh.cncc.processes.matters.Referrals;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.TaskScreen;

/** A department tells what it did, or what it thinks. */
@org.springframework.stereotype.Component
class ReferralScreen implements TaskScreen {

    private final Referrals referrals;
    private final MatterFrame frame;

    ReferralScreen(Referrals referrals, MatterFrame frame) {
        this.referrals = referrals;
        this.frame = frame;
    }

    @Override
    public String screen() {
        return "referral";
    }

    @Override
    public Component open(OpenTask task) {
        return frame.show(task, () -> referrals.page(task.actor(), task.id()), this::shown);
    }

    private Component shown(Work work, ReferralPage page) {
        return new Div(
                Blocks.panel(
                        text(
                                "matters.referredToYou",
                                MatterWords.of(page.referral().wanted())),
                        MatterParts.prose(page.referral().request())),
                frame.matter(work, page.matter(), page.referral()),
                new AnswerEntry(
                        work,
                        answer -> referrals.answer(
                                work.task().actor(), work.task().id(), answer)));
    }
}
