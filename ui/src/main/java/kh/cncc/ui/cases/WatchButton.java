package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.Icon;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.Watching;
import kh.cncc.ui.base.Notices;

/** Says whether I watch the case, and begins or ends it. */
class WatchButton extends Button {

    private static final long serialVersionUID = 1;

    private final transient Watching watching;
    private final transient Actor actor;
    private final transient CaseId id;
    private boolean watches;

    WatchButton(Watching watching, Actor actor, CaseId id) {
        this.watching = watching;
        this.actor = actor;
        this.id = id;
        watches = watching.watches(actor, id);
        addClickListener(click -> change());
        show();
    }

    private void change() {
        watches = !watches;
        if (watches) {
            watching.watch(actor, id);
        } else {
            watching.stop(actor, id);
        }
        Notices.done(text(watches ? "watch.begun" : "watch.ended"));
        show();
    }

    private void show() {
        setText(text(watches ? "watch.stop" : "watch.start"));
        setIcon(new Icon(watches ? "vaadin:eye-slash" : "vaadin:eye"));
        getElement().setAttribute("title", text("watch.why"));
    }
}
