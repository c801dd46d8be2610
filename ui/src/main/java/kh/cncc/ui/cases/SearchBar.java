package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.tracking.SearchFilter;
import kh.cncc.ui.base.Choices;
import kh.cncc.ui.base.DateField;
import kh.cncc.ui.base.FilterFold;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** What to look for: words, and of which kind, state, province and days. */
class SearchBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient FilterFold fold;
    private static final List<String> KINDS =
            List.of("matter", "province-report", "ministry-report", "reporting-cycle");

    private final transient Consumer<SearchFilter> changed;
    private final TextField words = new TextField(text("search.words"));
    private final Select<String> kind =
            Choices.orAny(text("search.kind"), text("search.anyKind"), KINDS, each -> text("caseKind." + each));
    private final Select<SearchAddress.State> state = Choices.orAny(
            text("search.state"),
            text("search.anyState"),
            List.of(SearchAddress.State.values()),
            each -> text("search.state." + each.name().toLowerCase(Locale.ROOT)));
    private final Select<Area> area;
    private final DateField from = new DateField(Texts::text, Languages.current());
    private final DateField to = new DateField(Texts::text, Languages.current());

    SearchBar(List<Area> provinces, Consumer<SearchFilter> changed) {
        this.changed = changed;
        area = Choices.orAny(
                text("board.area"), text("board.allAreas"), provinces, each -> Languages.read(each.name()));
        words.setPlaceholder(text("search.hint"));
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(text("search.from"));
        to.setLabel(text("search.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        words.addValueChangeListener(this::tell);
        kind.addValueChangeListener(this::tell);
        state.addValueChangeListener(this::tell);
        area.addValueChangeListener(this::tell);
        from.addValueChangeListener(this::tell);
        to.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "board-filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(words, kind, state, area, from, to);
        fold = new FilterFold(getContent());
    }

    /** Shows what the address says; an unknown kind or area is as good as none. */
    void show(SearchFilter filter, List<Area> provinces) {
        words.setValue(filter.text());
        kind.setValue(filter.kind() != null && KINDS.contains(filter.kind()) ? filter.kind() : null);
        state.setValue(SearchAddress.state(filter));
        area.setValue(provinces.stream()
                .filter(each -> each.code().equals(filter.area()))
                .findFirst()
                .orElse(null));
        from.setValue(filter.from());
        to.setValue(filter.to());
        fold.show(new SearchAddress(filter, 0).parts().parameters());
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (event.isFromClient()) {
            Area chosen = area.getValue();
            changed.accept(new SearchFilter(
                    words.getValue().strip(),
                    kind.getValue(),
                    chosen == null ? null : chosen.code(),
                    SearchAddress.open(state.getValue()),
                    from.getValue(),
                    to.getValue()));
        }
    }
}
