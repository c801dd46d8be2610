package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.matters.ConsiderPage;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.DecideOptions;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.ui.base.Blocks;

/** What a committee considers: the matter, what was said below, what others decided; and what it does with it. */
class ConsiderDesk extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final List<String> MAIN = List.of("decide", "refer", "ask", "escalate");

    private final transient Work work;
    private final transient ConsiderPage page;
    private final transient Consideration consideration;
    private final transient Deciding deciding;
    private final OutcomeBar bar;

    ConsiderDesk(Work work, ConsiderPage page, Consideration consideration, Deciding deciding, Component matter) {
        this.work = work;
        this.page = page;
        this.consideration = consideration;
        this.deciding = deciding;
        bar = new OutcomeBar(work.notice(), page.task().outcomes(), MAIN, this::form);
        getContent().addClassName("consider");
        getContent().add(matter);
        if (!page.similar().isEmpty()) {
            getContent()
                    .add(Blocks.folded(
                            text("matters.similar.decisions"),
                            true,
                            MatterParts.similar(page.similar(), work.wording())));
        }
        getContent().add(bar);
    }

    private Component form(String outcome) {
        return switch (outcome) {
            case "decide" -> decide();
            case "refer" -> new ReferEntry(work, page.options(), consideration);
            case "ask" -> new AskEntry(work, page.options(), consideration);
            case "escalate" -> new EscalateEntry(work, page.options(), consideration);
            case "inadmissible" ->
                new ReasonForm(
                        work,
                        outcome,
                        reason -> consideration.returnInadmissible(
                                work.task().actor(), work.task().id(), reason));
            case "join" -> new JoinEntry(work, consideration);
            case "split" -> new SplitEntry(work, consideration);
            case "handDown" -> new HandDownEntry(work, page.options(), consideration);
            default -> throw new IllegalStateException("No form for " + outcome);
        };
    }

    private Component decide() {
        return switch (deciding.options(work.task().actor(), work.task().id())) {
            case Page.Shown<DecideOptions>(DecideOptions options) ->
                new DecideEntry(work, options, deciding, () -> bar.show("escalate"));
            case Page.Nothing<DecideOptions>(var why) -> work.desk().notDone(work.task(), why);
        };
    }
}
