package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import kh.cncc.processes.matters.ConsiderOptions;
import kh.cncc.processes.matters.ConsiderOptions.Department;
import kh.cncc.processes.matters.Consideration;
import kh.cncc.processes.matters.ReferForm;
import kh.cncc.processes.matters.Wanted;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.Languages;

/** To which departments, what for, and until when. */
class ReferEntry extends OutcomeForm {

    private static final long serialVersionUID = 1;

    private final transient Consideration consideration;
    private final CheckboxGroup<Department> units = new CheckboxGroup<>();
    private final RadioButtonGroup<Wanted> wanted = new RadioButtonGroup<>();
    private final TextArea request;
    private final DateField dueOn;

    ReferEntry(Work work, ConsiderOptions options, Consideration consideration) {
        super(work, "refer");
        this.consideration = consideration;
        units.setLabel(text("matters.field.units"));
        units.setItems(options.departments());
        units.setItemLabelGenerator(unit -> Languages.read(unit.name()));
        units.addClassName("tall-choice");
        wanted.setLabel(text("matters.field.wanted"));
        wanted.setItems(Wanted.values());
        wanted.setItemLabelGenerator(MatterWords::of);
        draft().keep("units", problems().at("units", units));
        draft().keep("wanted", problems().at("wanted", wanted));
        request = words("request", "");
        dueOn = day("dueOn", options.referUntil());
        fields(units, wanted, request, dueOn);
    }

    @Override
    void send() {
        told(consideration.refer(
                work().task().actor(),
                work().task().id(),
                new ReferForm(
                        units.getValue().stream().map(Department::id).toList(),
                        wanted.getValue(),
                        request.getValue(),
                        dueOn.getValue())));
    }
}
