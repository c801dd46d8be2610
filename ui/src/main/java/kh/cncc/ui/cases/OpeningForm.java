package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.tracking.OpenResult;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Wording;

/** Asks why a confidential case is opened, and says that this is kept. */
class OpeningForm extends Composite<Section> {

    private static final long serialVersionUID = 1;

    private final TextArea reason = Blocks.area(text("opening.why"), text("opening.whyHelp"));
    private final CaseProblems problems;
    private final transient Function<String, OpenResult> opening;
    private final transient Runnable opened;

    OpeningForm(Function<String, OpenResult> opening, Wording wording, Runnable opened) {
        this.opening = opening;
        this.opened = opened;
        problems = new CaseProblems(wording);
        problems.at("reason", reason);
        getContent().addClassNames("panel", "opening");
        getContent()
                .add(
                        new com.vaadin.flow.component.html.H2(text("opening.title")),
                        new Paragraph(text("opening.kept", Openings.HOLDS.toMinutes())),
                        reason,
                        problems,
                        Blocks.actions(Blocks.primary(text("opening.open"), this::open)));
    }

    private void open() {
        switch (opening.apply(reason.getValue())) {
            case OpenResult.Opened now -> opened.run();
            case OpenResult.Invalid(var problem) -> problems.show(List.of(problem));
        }
    }
}
