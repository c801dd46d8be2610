package kh.cncc.ui.deadlines;

import static kh.cncc.ui.deadlines.DeadlineWords.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.DayOffResult;
import kh.cncc.engine.deadlines.Holidays;
import kh.cncc.engine.deadlines.NewDayOff;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** Enters a day off by decree, in two steps: what it would move, and then that it does. */
class DayOffDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient Holidays holidays;
    private final transient Actor actor;
    private final transient DeadlineWords wording;
    private final transient Runnable changed;
    private final DateField day = new DateField(DeadlineWords::text, Languages.current());
    private final TextField nameKm = new TextField(text("holidays.nameKm"));
    private final TextField nameEn = new TextField(text("holidays.nameEn"));
    private final TextField legalAct = new TextField(text("holidays.legalAct"));
    private final Div effect = new Div();
    private final Problems problems;
    private final Button preview = new Button(text("holidays.preview"), click -> preview());
    private final Button apply = new Button(text("holidays.apply"), click -> apply());

    DayOffDialog(Holidays holidays, Actor actor, DeadlineWords wording, Runnable changed) {
        this.holidays = holidays;
        this.actor = actor;
        this.wording = wording;
        this.changed = changed;
        setHeaderTitle(text("holidays.add"));
        setWidth("48rem");
        problems = new Problems(wording);
        day.setLabel(text("holidays.day"));
        legalAct.setHelperText(text("holidays.legalActHelp"));
        problems.at("day", day).addValueChangeListener(change -> unseen());
        problems.at("nameKm", nameKm).setWidthFull();
        problems.at("nameEn", nameEn).setWidthFull();
        problems.at("legalAct", legalAct).setWidthFull();
        effect.getElement().setAttribute("role", "status");
        add(day, nameKm, nameEn, legalAct, problems, effect);
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("action.cancel"), click -> close()), preview, apply);
        unseen();
    }

    /** Another day has another effect, which was not seen yet. */
    private void unseen() {
        effect.removeAll();
        preview.setVisible(true);
        apply.setVisible(false);
    }

    private NewDayOff entered() {
        return new NewDayOff(day.getValue(), nameEn.getValue(), nameKm.getValue(), legalAct.getValue());
    }

    private void preview() {
        switch (holidays.preview(actor, entered())) {
            case DayOffResult.Preview(var moved) -> {
                problems.show(java.util.List.of());
                effect.removeAll();
                effect.add(wording.moves(moved));
                preview.setVisible(false);
                apply.setVisible(true);
            }
            case DayOffResult.Invalid(var found) -> problems.show(found);
            case DayOffResult.Entered entered -> throw new IllegalStateException("a preview enters nothing");
        }
    }

    private void apply() {
        switch (holidays.enter(actor, entered())) {
            case DayOffResult.Entered(var id, var moved) -> {
                close();
                Notices.done(text("holidays.entered", DeadlineWords.moved(moved.size())));
                changed.run();
            }
            case DayOffResult.Invalid(var found) -> problems.show(found);
            case DayOffResult.Preview preview -> throw new IllegalStateException("entering is no preview");
        }
    }
}
