package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.engine.tracking.RelateResult;
import kh.cncc.engine.tracking.RelationLine;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Notices;

/** The cases that this one has to do with, as far as I may see them, and relating another by its number. */
class RelationsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient Relations relations;
    private final transient Actor actor;
    private final transient CaseId id;
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div(Blocks.quiet(text("relation.none")));
    private final TextField number = new TextField(text("relation.number"));

    RelationsPanel(Relations relations, Actor actor, CaseId id) {
        this.relations = relations;
        this.actor = actor;
        this.id = id;
        number.setHelperText(text("relation.numberHelp"));
        number.setMaxLength(60);
        number.addValueChangeListener(change -> number.setInvalid(false));
        var adding = new Div(number, Blocks.secondary(text("relation.add"), this::relate));
        adding.addClassNames("filter", "no-print");
        getContent().add(nothing, list, adding);
        show();
    }

    private void relate() {
        switch (relations.relate(actor, id, number.getValue())) {
            case RelateResult.Related related -> {
                number.clear();
                Notices.done(text("relation.added"));
                show();
            }
            case RelateResult.NoSuchCase none -> wrong("relation.noSuchCase");
            case RelateResult.Itself itself -> wrong("relation.itself");
        }
    }

    private void wrong(String key) {
        number.setErrorMessage(text(key));
        number.setInvalid(true);
        number.focus();
    }

    private void show() {
        List<RelationLine> lines = relations.list(actor, id);
        list.removeAll();
        lines.forEach(line -> list.add(item(line)));
        list.setVisible(!lines.isEmpty());
        nothing.setVisible(lines.isEmpty());
    }

    private static ListItem item(RelationLine line) {
        CaseHead other = line.other();
        var link = new Anchor("case/" + other.number(), other.number());
        link.addClassName("case-number");
        String kind = "relation." + line.kind().code() + (line.outgoing() ? "" : ".by");
        var item = new ListItem(new Span(text(kind) + " "), link);
        if (other.title() != null) {
            item.add(new Span(" " + other.title()));
        }
        return item;
    }
}
