package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a task's screen says why it could not be done: read out, and brought into sight from wherever one pressed. What would do it is
 * taken away when it can be done no more.
 */
public class TaskNotice extends Div {

    private static final long serialVersionUID = 1;

    private final List<Component> acts = new ArrayList<>();

    public TaskNotice() {
        getElement().setAttribute("role", "alert");
    }

    /** Names what can be pressed for as long as the task is open. */
    public <C extends Component> C whileOpen(C act) {
        acts.add(act);
        return act;
    }

    /** Somebody else did it, or it is not for these hands. */
    public void ended(Component why) {
        acts.forEach(act -> act.setVisible(false));
        show(why);
    }

    public void show(Component why) {
        removeAll();
        add(why);
        scrollIntoView();
    }
}
