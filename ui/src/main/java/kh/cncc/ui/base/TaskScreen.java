package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;

/**
 * How a kind of user task is done. A model names its screen as the form key of the task; the Spring bean of that name shows it.
 *
 * <p>The frame shows the name of the step, the case, and when it is due; the screen shows what is below.
 */
public interface TaskScreen {

    /** The form key in the model. */
    String screen();

    /** What the official sees who opens the task. Only for tasks that they may do now. */
    Component open(OpenTask task);
}
