package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.processes.reporting.MeetingForm;
import kh.cncc.processes.reporting.MeetingPage;
import kh.cncc.processes.reporting.MeetingResult;
import kh.cncc.processes.reporting.Stopped;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.TaskNotice;
import kh.cncc.ui.base.Texts;
import kh.cncc.ui.inbox.TaskDesk;

/** The record of a meeting: held on a day with so many people, or not held and why. */
class MeetingEntry extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient OpenTask task;
    private final transient Function<MeetingForm, MeetingResult> send;
    private final transient TaskDesk desk;
    private final transient Drafts draft;
    private final RadioButtonGroup<Boolean> held = new RadioButtonGroup<>();
    private final DateField heldOn = new DateField(Texts::text, Languages.current());
    private final TextField participants = new TextField();
    private final TextField women = new TextField();
    private final TextArea whyNot;
    private final TextArea matters;
    private final FormProblems problems;
    private final Div heldFields = new Div();
    private final TaskNotice notice = new TaskNotice();

    MeetingEntry(
            OpenTask task,
            MeetingPage page,
            Function<MeetingForm, MeetingResult> send,
            TaskDesk desk,
            Phrases phrases) {
        this.task = task;
        this.send = send;
        this.desk = desk;
        draft = Drafts.of("task." + task.id().value() + ".meeting");
        problems = new FormProblems(phrases::problem);
        whyNot = problems.at("notHeldReason", Blocks.area(text("reporting.meeting.whyNot"), ""));
        matters = problems.at(
                "matters", Blocks.area(text("reporting.meeting.matters"), text("reporting.meeting.mattersHelp")));
        fields(page, phrases);
        keep();
        getContent().addClassName("meeting");
        getContent()
                .add(
                        notice,
                        phrases.about(page.report()),
                        held,
                        heldFields,
                        whyNot,
                        matters,
                        problems,
                        notice.whileOpen(
                                Blocks.actions(Blocks.primary(text("reporting.meeting.record"), this::record))));
        switchFields();
    }

    private void fields(MeetingPage page, Phrases phrases) {
        held.setLabel(text("reporting.meeting.held"));
        held.setItems(true, false);
        held.setItemLabelGenerator(yes -> text(yes ? "reporting.meeting.yes" : "reporting.meeting.no"));
        held.setValue(true);
        held.addValueChangeListener(change -> switchFields());
        heldOn.setLabel(text("reporting.meeting.day"));
        heldOn.setInitialPosition(page.latest());
        String days = text("reporting.meeting.dayHelp", phrases.day(page.earliest()), phrases.day(page.latest()));
        heldOn.setHelperText(days);
        heldOn.between(page.earliest(), page.latest(), days);
        participants.setLabel(text("reporting.meeting.participants"));
        women.setLabel(text("reporting.meeting.women"));
        for (TextField number : List.of(participants, women)) {
            number.getElement().setAttribute("inputmode", "numeric");
        }
        heldFields.addClassName("fields");
        heldFields.add(problems.at("heldOn", heldOn));
        heldFields.add(problems.at("participants", participants), problems.at("women", women));
        participants.addValueChangeListener(change -> women.setInvalid(false));
    }

    private void keep() {
        draft.keep("held", held);
        draft.keep("heldOn", heldOn);
        draft.keep("participants", participants);
        draft.keep("women", women);
        draft.keep("whyNot", whyNot);
        draft.keep("matters", matters);
    }

    private void switchFields() {
        boolean yes = Boolean.TRUE.equals(held.getValue());
        heldFields.setVisible(yes);
        whyNot.setVisible(!yes);
        matters.setVisible(yes);
    }

    private void record() {
        boolean yes = Boolean.TRUE.equals(held.getValue());
        MeetingForm form = new MeetingForm(
                yes,
                heldOn.getValue(),
                participants.getValue(),
                women.getValue(),
                whyNot.getValue(),
                yes ? matters.getValue() : "");
        switch (send.apply(form)) {
            case MeetingResult.Recorded recorded -> {
                draft.clear();
                desk.done(task, text("reporting.meeting.recorded"));
            }
            case MeetingResult.Invalid(var found) -> {
                problems.show(found);
                if (heldOn.isUnreadable()) {
                    heldOn.setErrorMessage(text("date.notADate"));
                }
            }
            case Stopped(var why) -> notice.ended(desk.notDone(task, why));
        }
    }
}
