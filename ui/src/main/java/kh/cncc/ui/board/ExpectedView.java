package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kh.cncc.processes.reporting.board.Expectation;
import kh.cncc.processes.reporting.board.Expectation.Ground;
import kh.cncc.processes.reporting.board.Expectations;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.CurrentOfficial;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.reporting.Phrases;

/** What will be late if everybody takes as long as usual, with what it was reckoned by. It is an expectation, and says so. */
@Route(BoardNavigation.EXPECTED)
@PermitAll
class ExpectedView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Expectations expectations;
    private final transient CurrentOfficial current;
    private final transient Phrases phrases;

    ExpectedView(Expectations expectations, CurrentOfficial current, Phrases phrases) {
        this.expectations = expectations;
        this.current = current;
        this.phrases = phrases;
        getContent().addClassNames("page", "board");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String area =
                BoardQuestion.read(event.getLocation().getQueryParameters()).area();
        List<Expectation> found = expectations.dueSoon(current.actor(), area);
        long late = found.stream().filter(each -> each.daysLate() > 0).count();
        getContent().removeAll();
        getContent()
                .add(
                        new H1(text("board.expected")),
                        BoardNavigation.links(BoardNavigation.EXPECTED),
                        new Paragraph(text("board.expected.why")),
                        Blocks.folded(
                                text("board.expected.how"), false, new Paragraph(text("board.expected.reckoned"))),
                        summary(found.size(), late));
        if (!found.isEmpty()) {
            getContent().add(table(found));
        }
    }

    private static Component summary(int all, long late) {
        var summary = new Paragraph(
                all == 0 ? text("board.expected.nothing") : text("board.expected.found", all, (int) late));
        summary.addClassName("quiet");
        summary.getElement().setAttribute("role", "status");
        return summary;
    }

    private NativeTable table(List<Expectation> found) {
        return Tables.stacked(
                new NativeTable(),
                List.of(
                        text("board.task"),
                        text("board.area"),
                        text("board.expected.now"),
                        text("board.dueOn"),
                        text("board.expected.on"),
                        text("board.expected.ground")),
                found.stream().map(this::row).toList());
    }

    private NativeTableRow row(Expectation expected) {
        var name = new NativeTableHeaderCell();
        name.add(
                new Anchor("case/" + expected.caseNumber(), Languages.read(expected.stepName())),
                Blocks.part(" " + expected.caseNumber(), "case-number"));
        return Tables.row(
                name,
                new NativeTableCell(Languages.read(expected.areaName())),
                new NativeTableCell(text(
                        "board.expected.since", Languages.read(expected.waitsAt()), phrases.day(expected.since()))),
                new NativeTableCell(due(expected.dueOn())),
                new NativeTableCell(outcome(expected)),
                new NativeTableCell(ground(expected.ground())));
    }

    private Div due(LocalDate dueOn) {
        var due = new Div(phrases.deadline(dueOn), Blocks.part(phrases.day(dueOn), "quiet"));
        due.addClassName("lines");
        return due;
    }

    private Div outcome(Expectation expected) {
        if (expected.expectedOn() == null) {
            return new Div(Tables.status("not-started", text("board.expected.unknown")));
        }
        var status = expected.daysLate() > 0
                ? Tables.status("late", text("board.expected.late", expected.daysLate()))
                : Tables.status("on-time", text("board.expected.inTime"));
        var outcome = new Div(status, Blocks.part(phrases.day(expected.expectedOn()), "quiet"));
        outcome.addClassName("lines");
        return outcome;
    }

    private static UnorderedList ground(List<Ground> ground) {
        return Blocks.list(ground.stream().map(ExpectedView::line).toList());
    }

    private static String line(Ground ground) {
        String name = Languages.read(ground.stepName());
        if (ground.stays() == 0) {
            return text("board.ground.none", name);
        }
        return text(
                ground.national() ? "board.ground.national" : "board.ground.own",
                name,
                days(ground.median()),
                ground.stays());
    }

    static String days(double days) {
        return String.format(Locale.ROOT, days == Math.rint(days) ? "%.0f" : "%.1f", days);
    }

    @Override
    public String getPageTitle() {
        return text("board.expected") + " · " + text("app.short");
    }
}
