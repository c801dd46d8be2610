package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.Position;

/** Where a case is, in one plain sentence for each seat that it is with, or for all the seats that have the same to do as long. */
public class Where extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;

    /** @param nobody key of the sentence when it is with nobody, and {@code over} whether that is the end of it */
    public Where(List<Position> positions, String nobody, boolean over, Wording wording) {
        addClassName("where");
        getElement().setAttribute("role", "status");
        if (positions.isEmpty()) {
            setClassName("done", over);
            add(new Paragraph(text(nobody)));
        }
        positions.stream()
                .limit(SHOWN)
                .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> add(same, wording));
        if (positions.size() > SHOWN) {
            add(new Paragraph(text("reporting.where.more", positions.size() - SHOWN)));
        }
        if (positions.stream().anyMatch(Position::overdue)) {
            addClassName("overdue");
        }
    }

    private void add(List<Position> same, Wording wording) {
        if (same.size() == 1) {
            add(new Paragraph(wording.where(same.getFirst())));
        } else {
            add(
                    new Paragraph(wording.where(same.getFirst(), same.size())),
                    Blocks.list(same.stream().map(Wording::seat).toList()));
        }
    }

    /** What one sentence says of several seats. */
    private record Same(Words step, int workingDays, LocalDate dueOn) {

        static Same of(Position position) {
            return new Same(position.stepName(), position.workingDays(), position.dueOn());
        }
    }
}
