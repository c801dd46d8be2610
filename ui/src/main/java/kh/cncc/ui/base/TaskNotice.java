package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Where a task's screen says why it could not be done: read out, and brought into sight from wherever one pressed. */
public class TaskNotice extends Div {

    private static final long serialVersionUID = 1;

    public TaskNotice() {
        getElement().setAttribute("role", "alert");
    }

    public void show(Component why) {
        removeAll();
        add(why);
        scrollIntoView();
    }
}
