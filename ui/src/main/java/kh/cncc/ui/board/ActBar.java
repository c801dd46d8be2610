package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.ui.base.Blocks;

/** What can be done with the tasks that are chosen, always in reach. */
class ActBar extends Composite<Div> implements LateTable.Acts {

    private static final long serialVersionUID = 1;

    private final transient BoardActs acts;
    private final transient Actor actor;
    private final transient Runnable done;
    private final Paragraph count = new Paragraph();
    private final List<Button> buttons;
    private transient List<LateTask> tasks = List.of();

    ActBar(BoardActs acts, Actor actor, Runnable done) {
        this.acts = acts;
        this.actor = actor;
        this.done = done;
        buttons = new ArrayList<>(List.of(
                Blocks.primary(text("board.remind"), () -> remind(tasks)),
                Blocks.secondary(text("board.note"), () -> note(tasks)),
                Blocks.secondary(text("board.hand"), () -> acts.handOver(actor, tasks, done))));
        if (acts.mayExtend(actor)) {
            buttons.add(Blocks.secondary(text("board.extend"), () -> acts.extend(actor, tasks, done)));
        }
        count.getElement().setAttribute("role", "status");
        var line = Blocks.actions(count);
        buttons.forEach(line::add);
        getContent().addClassNames("decision", "no-print");
        getContent().add(line);
        chosen(List.of());
    }

    /** Shows how many are chosen; with none there is nothing to do. */
    void chosen(List<LateTask> chosen) {
        tasks = chosen;
        getContent().setVisible(!chosen.isEmpty());
        count.setText(text("board.chosen", chosen.size()));
    }

    @Override
    public void remind(List<LateTask> about) {
        acts.remind(actor, about, done);
    }

    @Override
    public void note(List<LateTask> about) {
        acts.note(actor, about, done);
    }
}
