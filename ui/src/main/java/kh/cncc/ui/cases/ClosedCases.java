package kh.cncc.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.ui.base.Wording;

/** Stands before what is written in a confidential case, until it is opened with a reason. For other features' screens. */
@org.springframework.stereotype.Component
public class ClosedCases {

    private final Openings openings;
    private final Wording wording;

    ClosedCases(Openings openings, Wording wording) {
        this.openings = openings;
        this.wording = wording;
    }

    /** The content, at once or as soon as the case is opened; it is not made before. */
    public Component opened(Actor actor, CaseId id, Supplier<Component> content) {
        if (openings.isOpen(actor, id)) {
            return content.get();
        }
        var place = new Div();
        place.add(new OpeningForm(reason -> openings.open(actor, id, reason), wording, () -> {
            place.removeAll();
            place.add(content.get());
        }));
        return place;
    }
}
