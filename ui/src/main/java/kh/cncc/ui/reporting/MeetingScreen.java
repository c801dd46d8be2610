package kh.cncc.ui.reporting;

import com.vaadin.flow.component.Component;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.Meetings;
import kh.cncc.ui.base.TaskScreen;
import kh.cncc.ui.inbox.TaskDesk;

/** Records the monthly WCCC meeting. */
@org.springframework.stereotype.Component
class MeetingScreen implements TaskScreen {

    private final Meetings meetings;
    private final TaskDesk desk;
    private final Phrases phrases;

    MeetingScreen(Meetings meetings, TaskDesk desk, Phrases phrases) {
        this.meetings = meetings;
        this.desk = desk;
        this.phrases = phrases;
    }

    @Override
    public String screen() {
        return "meeting";
    }

    @Override
    public Component open(OpenTask task) {
        return desk.show(
                task,
                meetings.page(task.actor(), task.id()),
                page -> new MeetingEntry(
                        task, page, form -> meetings.record(task.actor(), task.id(), form), desk, phrases));
    }
}
