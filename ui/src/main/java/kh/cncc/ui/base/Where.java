package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import kh.cncc.processes.desk.Position;

/** Where a case is, in one plain sentence for each seat that it is with. */
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
        positions.stream().limit(SHOWN).forEach(position -> add(new Paragraph(wording.where(position))));
        if (positions.size() > SHOWN) {
            add(new Paragraph(text("reporting.where.more", positions.size() - SHOWN)));
        }
        if (positions.stream().anyMatch(Position::overdue)) {
            addClassName("overdue");
        }
    }
}
