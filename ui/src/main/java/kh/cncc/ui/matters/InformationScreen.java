package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.Information;
import kh.cncc.processes.matters.InformationPage;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.TaskScreen;

/** Whoever was asked gives the information. */
@org.springframework.stereotype.Component
class InformationScreen implements TaskScreen {

    private final Information information;
    private final MatterFrame frame;

    InformationScreen(Information information, MatterFrame frame) {
        this.information = information;
        this.frame = frame;
    }

    @Override
    public String screen() {
        return "information";
    }

    @Override
    public Component open(OpenTask task) {
        return frame.show(task, () -> information.page(task.actor(), task.id()), this::shown);
    }

    private Component shown(Work work, InformationPage page) {
        return new Div(
                Blocks.panel(
                        text(
                                "matters.askedOfYou",
                                Languages.read(page.question().askedBy())),
                        MatterParts.prose(page.question().question())),
                frame.matter(work, page.matter(), page.question()),
                new AnswerEntry(
                        work,
                        answer -> information.answer(
                                work.task().actor(), work.task().id(), answer)));
    }
}
