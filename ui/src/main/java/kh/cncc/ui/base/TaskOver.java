package kh.cncc.ui.base;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** The task on the screen can be done no more: tells the frame around it, which counts and dates it. */
public class TaskOver extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private TaskOver(UI window) {
        super(window, false);
    }

    static void tell(UI window) {
        ComponentUtil.fireEvent(window, new TaskOver(window));
    }

    /** For as long as this is on the page. */
    public static void heard(Component by, Runnable then) {
        by.addAttachListener(shown -> {
            Registration listening = ComponentUtil.addListener(shown.getUI(), TaskOver.class, over -> then.run());
            by.addDetachListener(gone -> {
                gone.unregisterListener();
                listening.remove();
            });
        });
    }
}
