package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.StepTime;
import kh.cncc.processes.reporting.board.StepTimes;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.ModelDiagram;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.reporting.Phrases;

/** How long reports stay at each step, on the procedure's own model and as a table. */
@Route(BoardNavigation.TIME)
@PermitAll
class TimeView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Board board;
    private final transient StepTimes times;
    private final transient CurrentOfficial current;
    private final QuestionBar bar;
    private final Div figures = new Div();

    TimeView(Board board, StepTimes times, CurrentOfficial current, Phrases phrases) {
        this.board = board;
        this.times = times;
        this.current = current;
        bar = new QuestionBar(phrases, question -> UI.getCurrent().navigate(TimeView.class, question.parameters()));
        getContent().addClassNames("page", "board");
        getContent().add(new H1(text("board.time")), BoardNavigation.links(BoardNavigation.TIME), bar, figures);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardQuestion question = BoardQuestion.read(event.getLocation().getQueryParameters());
        Actor actor = current.actor();
        bar.show(question, List.of(), board.provinces(actor));
        List<StepTimes.Choice> procedures = times.procedures(actor, question.type());
        figures.removeAll();
        figures.add(new Paragraph(text("board.time.why")));
        procedures.stream()
                .filter(choice -> choice.procedure().equals(question.procedure()))
                .findFirst()
                .or(() -> procedures.stream().findFirst())
                .ifPresentOrElse(
                        choice -> show(actor, question, choice.procedure(), procedures),
                        () -> figures.add(Blocks.quiet(text("board.time.nothing"))));
    }

    private void show(Actor actor, BoardQuestion question, String procedure, List<StepTimes.Choice> procedures) {
        List<StepTime> found = times.of(actor, procedure, question.type(), question.area());
        if (procedures.size() > 1) {
            figures.add(links(question, procedure, procedures));
        }
        Map<String, String> notes = found.stream()
                .collect(Collectors.toMap(
                        StepTime::step,
                        time -> text(
                                "board.time.note", ExpectedView.days(time.median()), ExpectedView.days(time.ninth()))));
        figures.add(new ModelDiagram(times.picture(actor, procedure), notes), table(found));
    }

    private static Div links(BoardQuestion question, String open, List<StepTimes.Choice> procedures) {
        var links = Blocks.actions();
        procedures.forEach(choice -> {
            String query = new BoardQuestion(question.type(), question.area(), null, choice.procedure())
                    .parameters()
                    .getQueryString();
            var link = new Anchor(BoardNavigation.TIME + "?" + query, Languages.read(choice.name()));
            if (choice.procedure().equals(open)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            links.add(link);
        });
        return links;
    }

    private static NativeTable table(List<StepTime> times) {
        double most = times.stream()
                .max(Comparator.comparingDouble(StepTime::median))
                .map(StepTime::median)
                .orElse(0.0);
        return Tables.stacked(
                new NativeTable(),
                List.of(
                        text("work.step"),
                        text("board.time.median"),
                        text("board.time.ninth"),
                        text("board.time.stays")),
                times.stream()
                        .map(time -> {
                            var name = new NativeTableHeaderCell(Languages.read(time.name()));
                            if (time.median() == most && most > 0) {
                                name.add(Tables.status("late", text("board.time.longest")));
                            }
                            return Tables.row(
                                    name,
                                    new NativeTableCell(ExpectedView.days(time.median())),
                                    new NativeTableCell(ExpectedView.days(time.ninth())),
                                    new NativeTableCell("" + time.stays()));
                        })
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return text("board.time") + " · " + text("app.short");
    }
}
