package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.SaveSearchResult;
import kh.cncc.engine.tracking.SavedSearch;
import kh.cncc.engine.tracking.SavedSearches;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Wording;

/** The searches that I keep, and keeping the one that is open under a name. They also stand in the menu. */
class SavedSearchesPanel extends Composite<Section> {

    private static final long serialVersionUID = 1;

    private final transient SavedSearches saved;
    private final transient Actor actor;
    private final transient SearchAddress open;
    private final transient Runnable changed;
    private final TextField name = new TextField(text("search.saveAs"));
    private final CaseProblems problems;

    /** @param changed reads the screen and its menu anew */
    SavedSearchesPanel(SavedSearches saved, Actor actor, SearchAddress open, Wording wording, Runnable changed) {
        this.saved = saved;
        this.actor = actor;
        this.open = open;
        this.changed = changed;
        problems = new CaseProblems(wording);
        problems.at("name", name);
        name.setMaxLength(80);
        List<SavedSearch> mine = saved.mine(actor);
        getContent().addClassNames("panel", "no-print");
        getContent().setVisible(!open.isEmpty() || !mine.isEmpty());
        getContent().add(new H2(text("search.saved")));
        if (!mine.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("row-list");
            mine.forEach(each -> list.add(item(each)));
            getContent().add(list);
        }
        if (!open.isEmpty()) {
            var saving = new Div(name, Blocks.secondary(text("search.save"), this::save));
            saving.addClassName("filter");
            getContent().add(saving, problems);
        }
    }

    private ListItem item(SavedSearch search) {
        var forget = Blocks.secondary(text("search.forget"), () -> forget(search));
        forget.setAriaLabel(text("search.forgetOne", search.name()));
        return new ListItem(new Anchor(search.address(), search.name()), forget);
    }

    private void save() {
        String address = new SearchAddress(open.filter(), 0).parts().of(SearchAddress.SCREEN);
        switch (saved.save(actor, name.getValue(), address)) {
            case SaveSearchResult.Saved kept -> {
                Notices.done(text("search.kept"));
                changed.run();
            }
            case SaveSearchResult.Invalid(var problem) -> problems.show(List.of(problem));
        }
    }

    private void forget(SavedSearch search) {
        saved.forget(actor, search.id());
        Notices.done(text("search.forgotten", search.name()));
        changed.run();
    }
}
