package kh.cncc.ui.matters;

import com.vaadin.flow.component.Component;
import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.matters.ChoosePage;
import kh.cncc.processes.matters.Choosing;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.ui.base.TaskScreen;

/** The General Secretariat chooses the competent mechanism. */
@org.springframework.stereotype.Component
class ChooseScreen implements TaskScreen {

    private static final List<String> MAIN = List.of("assign", "council", "ask");

    private final Choosing choosing;
    private final Consideration consideration;
    private final MatterFrame frame;

    ChooseScreen(Choosing choosing, Consideration consideration, MatterFrame frame) {
        this.choosing = choosing;
        this.consideration = consideration;
        this.frame = frame;
    }

    @Override
    public String screen() {
        return "choose";
    }

    @Override
    public Component open(OpenTask task) {
        return frame.show(task, () -> choosing.page(task.actor(), task.id()), this::shown);
    }

    private Component shown(Work work, ChoosePage page) {
        return new com.vaadin.flow.component.html.Div(
                frame.matter(work, page.matter(), page.ladder()),
                new OutcomeBar(work.notice(), page.task().outcomes(), MAIN, outcome -> form(work, page, outcome)));
    }

    private Component form(Work work, ChoosePage page, String outcome) {
        return switch (outcome) {
            case "assign" -> new ChooseEntry(work, page, choosing, false);
            case "council" -> new ChooseEntry(work, page, choosing, true);
            case "ask" -> new AskEntry(work, page.options(), consideration);
            case "inadmissible" ->
                new ReasonForm(
                        work,
                        outcome,
                        reason -> consideration.returnInadmissible(
                                work.task().actor(), work.task().id(), reason));
            case "handDown" -> new HandDownEntry(work, page.options(), consideration);
            default -> throw new IllegalStateException("No form for " + outcome);
        };
    }
}
