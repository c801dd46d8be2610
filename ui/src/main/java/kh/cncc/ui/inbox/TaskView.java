package kh.cncc.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kh.cncc.engine.inbox.BeginResult.AlreadyEnded;
import kh.cncc.engine.inbox.BeginResult.Begun;
import kh.cncc.engine.inbox.BeginResult.SameHands;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.Tasks;
import kh.cncc.engine.language.Words;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.TaskNotices;
import kh.cncc.ui.base.TaskOver;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.deadlines.Extending;

/** One task, on the screen that its model names; or the plain reason why it cannot be done any more. */
@Route("task")
@PermitAll
class TaskView extends Composite<Main> implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Tasks tasks;
    private final transient CurrentOfficial current;
    private final transient Calendar calendar;
    private final transient TaskNotices notices;
    private final transient Extending extending;
    private final transient List<TaskScreen> screens;
    private transient List<Component> whileOpen = List.of();
    private String title = "";

    TaskView(
            Tasks tasks,
            CurrentOfficial current,
            Calendar calendar,
            TaskNotices notices,
            Extending extending,
            List<TaskScreen> screens) {
        this.tasks = tasks;
        this.current = current;
        this.calendar = calendar;
        this.notices = notices;
        this.extending = extending;
        this.screens = screens;
        getContent().addClassName("page");
        // What was due is due no more.
        TaskOver.heard(this, () -> whileOpen.forEach(Component::removeFromParent));
    }

    @Override
    public void setParameter(BeforeEvent event, Long task) {
        getContent().removeAll();
        switch (tasks.look(current.actor(), new TaskId(task))) {
            case Begun(OpenTask open) -> {
                Component due = calendar.status(open.dueOn());
                Component extension = extending.note(open);
                whileOpen = List.of(due, extension);
                show(open.stepName(), open.caseNumber(), due);
                getContent().add(extension);
                getContent().add(screen(open.screen()).open(open));
            }
            case AlreadyEnded ended -> {
                show(ended.stepName(), ended.caseNumber());
                getContent().add(notices.ended(ended));
            }
            case SameHands same -> {
                show(same.stepName(), same.caseNumber());
                getContent().add(notices.sameHands(same));
            }
        }
    }

    private void show(Words step, String caseNumber, Component... marks) {
        title = Languages.read(step);
        var header = new Div(new H1(title));
        var link = new Anchor("case/" + caseNumber, caseNumber);
        link.addClassName("case-number");
        header.add(link);
        header.add(marks);
        header.addClassName("case-header");
        var back = new Paragraph(new Anchor("my-work", getTranslation("task.back")));
        back.addClassName("back");
        getContent().add(back, header);
    }

    private TaskScreen screen(String name) {
        return screens.stream()
                .filter(screen -> screen.screen().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No screen " + name));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.short");
    }
}
