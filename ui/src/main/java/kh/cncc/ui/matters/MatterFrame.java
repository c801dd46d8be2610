package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.Ladder;
import kh.cncc.processes.matters.MatterPage;
import kh.cncc.processes.matters.QuestionLine;
import kh.cncc.processes.matters.ReferralLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.cases.ClosedCases;
import kh.cncc.ui.inbox.TaskDesk;
import kh.cncc.ui.inbox.TaskNavigation;

/** What the task screens of matters have in common: a confidential one is opened first, and its words stand above the form. */
@org.springframework.stereotype.Component
class MatterFrame {

    private final ClosedCases closed;
    private final TaskDesk desk;
    private final MatterParts parts;
    private final MatterTabs tabs;

    MatterFrame(ClosedCases closed, TaskDesk desk, MatterParts parts, MatterTabs tabs) {
        this.closed = closed;
        this.desk = desk;
        this.parts = parts;
        this.tabs = tabs;
    }

    /** The screen of a task, or what stands before it. */
    <T> Component show(OpenTask task, Supplier<Page<T>> page, BiFunction<Work, T, Component> screen) {
        return closed.opened(task.actor(), task.caseId(), () -> {
            var notice = new TaskNotice();
            var work = new Work(task, desk, parts.wording(), notice, () -> TaskNavigation.toTask(task.id()));
            return desk.show(task, page.get(), view -> new Div(notice, screen.apply(work, view)));
        });
    }

    /** The matter as whoever works on it reads it. */
    Component matter(Work work, MatterPage page) {
        return matter(work, page, parts.asked(page.questions(), page.referrals()));
    }

    /** The same where one question stands above already. */
    Component matter(Work work, MatterPage page, QuestionLine above) {
        return matter(work, page, parts.asked(others(page.questions(), above), page.referrals()));
    }

    /** The same where one referral stands above already. */
    Component matter(Work work, MatterPage page, ReferralLine above) {
        return matter(work, page, parts.asked(page.questions(), others(page.referrals(), above)));
    }

    private static <T> List<T> others(List<T> all, T above) {
        return all.stream().filter(line -> !line.equals(above)).toList();
    }

    private Component matter(Work work, MatterPage page, Div asked) {
        var subject = new Paragraph(
                page.header().subject() == null ? "" : page.header().subject());
        subject.addClassName("matter-subject");
        return new Div(
                parts.marks(page.header()),
                subject,
                parts.words(page),
                new Objections(page.objections(), parts.wording()),
                asked,
                parts.bound(page),
                Blocks.folded(text("matters.facts"), false, parts.facts(page)),
                Blocks.folded(
                        text("matters.tab.documents"),
                        false,
                        tabs.documents(work.task().actor(), page)));
    }

    /** The same with its way: what the levels before said and recommended. */
    Component matter(Work work, MatterPage page, Ladder ladder) {
        var all = new Div(matter(work, page));
        if (!page.objections().isEmpty()) {
            all.add(Blocks.folded(
                    text("matters.tab.decision"),
                    true,
                    tabs.decisions(work.task().actor(), page)));
        }
        all.add(Blocks.folded(text("matters.tab.path"), ladder.stays().size() > 1, tabs.path(ladder)));
        return all;
    }
}
