package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.ConsolidationLine;
import kh.cncc.processes.reporting.Consolidations;

/** The national reports of a cycle, one of them shown. */
class NationalChooser extends Composite<Div> {

    private static final long serialVersionUID = 1;

    NationalChooser(List<ConsolidationLine> reports, Consolidations consolidations, Actor actor, Phrases phrases) {
        var shown = new Div();
        var choice = new Select<ConsolidationLine>();
        choice.setLabel(text("reporting.national.which"));
        choice.setItems(reports);
        choice.setItemLabelGenerator(line -> text(
                "reporting.national.line",
                line.number(),
                line.version(),
                text("state.consolidation." + line.state().name().toLowerCase(Locale.ROOT)),
                line.included(),
                line.expected()));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            shown.removeAll();
            shown.add(new NationalReport(
                    consolidations.consolidation(actor, change.getValue().id()), consolidations, actor, phrases));
        });
        getContent().add(choice, shown);
        choice.setValue(reports.getFirst());
    }
}
