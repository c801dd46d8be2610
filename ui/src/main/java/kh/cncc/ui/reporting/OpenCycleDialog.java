package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.reporting.OpenCycleResult;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.processes.reporting.ReportingCycles;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Texts;
import org.jspecify.annotations.Nullable;

/** Opens a cycle by hand: how long the period is, and any day in it. */
class OpenCycleDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient ReportingCycles cycles;
    private final transient Actor actor;
    private final transient Phrases phrases;
    private final Select<PeriodType> type = new Select<>();
    private final DateField day = new DateField(Texts::text, Languages.current());
    private final Paragraph chosen = new Paragraph();
    private final FormProblems problems;

    OpenCycleDialog(ReportingCycles cycles, Actor actor, Calendar calendar, Phrases phrases) {
        this.cycles = cycles;
        this.actor = actor;
        this.phrases = phrases;
        problems = new FormProblems(phrases::problem);
        setHeaderTitle(text("reporting.cycles.open"));
        type.setLabel(text("reporting.cycles.type"));
        type.setItems(PeriodType.values());
        type.setItemLabelGenerator(choice -> text("reporting.cycles.type." + choice.code()));
        type.setValue(PeriodType.MONTH);
        day.setLabel(text("reporting.cycles.day"));
        day.setHelperText(text("reporting.cycles.dayHelp"));
        day.setValue(calendar.today().withDayOfMonth(1));
        problems.at("day", day);
        type.addValueChangeListener(change -> show());
        day.addValueChangeListener(change -> show());
        chosen.addClassName("where");
        add(type, day, chosen, problems);
        getFooter()
                .add(
                        Blocks.secondary(text("action.cancel"), this::close),
                        Blocks.primary(text("reporting.cycles.open"), this::openCycle));
        show();
    }

    private void show() {
        LocalDate in = day.getValue();
        chosen.setVisible(in != null);
        chosen.setText(in == null ? "" : phrases.period(Period.containing(type.getValue(), in)));
    }

    private void openCycle() {
        @Nullable LocalDate in = day.getValue();
        if (in == null) {
            problems.show(List.of(new FieldProblem("day", "problem.cycle.no-day", List.of())));
            return;
        }
        switch (cycles.open(actor, type.getValue(), in)) {
            case OpenCycleResult.Opened opened ->
                go(opened.code(), text("reporting.cycles.opened", opened.code(), opened.reports()));
            case OpenCycleResult.AlreadyOpen already ->
                go(already.code(), text("reporting.cycles.already", already.code()));
            case OpenCycleResult.NotYet notYet ->
                problems.show(List.of(new FieldProblem("day", "problem.cycle.not-yet", List.of())));
        }
    }

    private void go(String code, String message) {
        close();
        Notices.done(message);
        UI.getCurrent().navigate("cycles/" + code);
    }
}
