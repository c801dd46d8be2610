package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kh.cncc.engine.organisation.Area;
import kh.cncc.processes.reporting.Period;
import kh.cncc.processes.reporting.PeriodType;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.reporting.Phrases;
import org.jspecify.annotations.Nullable;

/** For which length of period, which period and which province the figures are. */
class QuestionBar extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final Select<PeriodType> type = new Select<>();
    private final Select<Period> period = new Select<>();
    private final Select<Area> area = new Select<>();
    private final transient Consumer<BoardQuestion> changed;
    private transient @Nullable BoardQuestion shown;

    /** @param phrases names the periods */
    QuestionBar(Phrases phrases, Consumer<BoardQuestion> changed) {
        this.changed = changed;
        type.setLabel(text("board.periodType"));
        type.setItems(PeriodType.values());
        type.setItemLabelGenerator(each -> text("reporting.cycles.type." + each.code()));
        period.setLabel(text("board.period"));
        period.setEmptySelectionAllowed(true);
        period.setEmptySelectionCaption(text("board.allPeriods"));
        period.setItemLabelGenerator(each -> each == null ? text("board.allPeriods") : phrases.period(each));
        area.setLabel(text("board.area"));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(text("board.allAreas"));
        area.setItemLabelGenerator(each -> each == null ? text("board.allAreas") : Languages.read(each.name()));
        type.addValueChangeListener(this::tell);
        period.addValueChangeListener(this::tell);
        area.addValueChangeListener(this::tell);
        getContent().addClassNames("filter", "no-print");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(type, period, area);
    }

    /** @param periods to choose one of; none where all are always shown */
    void show(BoardQuestion question, List<Period> periods, List<Area> areas) {
        shown = question;
        type.setValue(question.type());
        period.setItems(periods);
        period.setVisible(!periods.isEmpty());
        LocalDate from = question.from();
        period.setValue(periods.stream()
                .filter(each -> from != null && each.contains(from))
                .findFirst()
                .orElse(null));
        area.setItems(areas);
        area.setValue(areas.stream()
                .filter(each -> each.code().equals(question.area()))
                .findFirst()
                .orElse(null));
    }

    private void tell(ComponentValueChangeEvent<?, ?> event) {
        if (!event.isFromClient() || shown == null) {
            return;
        }
        @Nullable Period one = period.getValue();
        @Nullable Area chosen = area.getValue();
        boolean same = shown.type() == type.getValue();
        changed.accept(new BoardQuestion(
                type.getValue(),
                chosen == null ? null : chosen.code(),
                one == null || !same ? null : one.start(),
                shown.procedure()));
    }
}
