package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.reporting.Changes;
import kh.cncc.processes.reporting.CountQuestion;
import kh.cncc.processes.reporting.FigureChange;
import kh.cncc.processes.reporting.FigureState;
import kh.cncc.processes.reporting.FigureTable;
import kh.cncc.processes.reporting.MeetingRecord;
import kh.cncc.processes.reporting.ReportWords;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.cases.CaseParts;
import kh.cncc.ui.matters.MattersNavigation;
import org.jspecify.annotations.Nullable;

/** The parts of a report that several screens show: meeting, words, gaps, unusual figures, what changed. */
@org.springframework.stereotype.Component
class ReportParts {

    private final Phrases phrases;
    private final CaseParts cases;

    ReportParts(Phrases phrases, CaseParts cases) {
        this.phrases = phrases;
        this.cases = cases;
    }

    CaseParts cases() {
        return cases;
    }

    Phrases phrases() {
        return phrases;
    }

    /** @param report the number of the report, which a matter that came up there is said to come from */
    Component meeting(@Nullable MeetingRecord meeting, String report) {
        if (meeting == null) {
            return Blocks.quiet(text("reporting.meeting.none"));
        }
        List<Component> lines = new ArrayList<>();
        if (meeting.held() && meeting.heldOn() != null) {
            lines.add(new Paragraph(text(
                    "reporting.meeting.wasHeld",
                    phrases.day(meeting.heldOn()),
                    meeting.participants() == null ? "–" : String.valueOf(meeting.participants()),
                    meeting.women() == null ? "–" : String.valueOf(meeting.women()))));
        } else {
            lines.add(new Paragraph(text("reporting.meeting.notHeld")));
            lines.add(new Quote(meeting.notHeldReason() == null ? "" : meeting.notHeldReason()));
        }
        if (meeting.matters() != null && !meeting.matters().isBlank()) {
            lines.add(prose(meeting.matters()));
        }
        lines.add(Blocks.quiet(text(
                "reporting.writtenBy", Languages.read(meeting.recordedBy()), phrases.moment(meeting.recordedAt()))));
        if (meeting.held()) {
            var raise = new Anchor(MattersNavigation.raiseFrom(report), text("matters.raise.fromMeeting"));
            raise.addClassName("no-print");
            lines.add(new Paragraph(raise));
        }
        return new Div(lines.toArray(Component[]::new));
    }

    Component words(ReportWords words) {
        var shown = new Div();
        add(shown, "reporting.words.summary", words.summary());
        add(shown, "reporting.words.challenges", words.challenges());
        add(shown, "reporting.words.plans", words.plans());
        if (shown.getComponentCount() == 0) {
            shown.add(Blocks.quiet(text("reporting.words.none")));
        }
        return shown;
    }

    private static void add(Div shown, String title, String words) {
        if (!words.isBlank()) {
            shown.add(new H3(text(title)), prose(words));
        }
    }

    /** Text as it was written, with its line breaks. */
    static Paragraph prose(String words) {
        var prose = new Paragraph(words);
        prose.addClassName("prose");
        return prose;
    }

    /** What is not there: whole departments, then single figures. */
    Component gaps(List<FigureTable> tables) {
        List<FigureTable> without =
                tables.stream().filter(table -> table.submittedAt() == null).toList();
        long figures = tables.stream()
                .filter(table -> table.submittedAt() != null)
                .mapToLong(FigureTable::missing)
                .sum();
        if (without.isEmpty() && figures == 0) {
            return new Paragraph(text("reporting.gaps.none"));
        }
        var list = new UnorderedList();
        without.forEach(table -> list.add(gap(text("reporting.gaps.unit", Languages.read(table.unitName())))));
        tables.stream()
                .filter(table -> table.submittedAt() != null && table.missing() > 0)
                .forEach(table -> list.add(
                        gap(text("reporting.gaps.figures", Languages.read(table.unitName()), table.missing()))));
        return list;
    }

    private static ListItem gap(String words) {
        return new ListItem(Blocks.part(words, "gap"));
    }

    /** Unusual figures with the reason that the department gave. */
    Component warnings(List<FigureTable> tables) {
        var list = new UnorderedList();
        for (FigureTable table : tables) {
            for (FigureTable.Row row : table.rows()) {
                for (FigureTable.Cell cell : row.cells()) {
                    if (!cell.warnings().isEmpty()) {
                        list.add(warning(table, row, cell));
                    }
                }
            }
        }
        return list.getChildren().findAny().isEmpty() ? new Paragraph(text("reporting.warnings.none")) : list;
    }

    private ListItem warning(FigureTable table, FigureTable.Row row, FigureTable.Cell cell) {
        var item = new ListItem(new Span(phrases.figure(row.indicator(), cell.split()) + " ("
                + Languages.read(table.unitName()) + "). "
                + phrases.warnings(cell.warnings())));
        item.add(
                cell.reason() == null || cell.reason().isBlank()
                        ? Blocks.part(" " + text("reporting.warnings.noReason"), "quiet")
                        : new Quote(cell.reason()));
        return item;
    }

    /** Figures that may count something twice, with the reasons given; nothing where there are none. */
    List<Component> counts(List<CountQuestion> counts) {
        return counts.isEmpty()
                ? List.of()
                : List.of(Blocks.panel(text("reporting.counts"), new CountList(counts, phrases)));
    }

    /** Exactly what differs between two versions. */
    Component changes(Changes changes) {
        if (changes.figures().isEmpty() && changes.words().isEmpty()) {
            return new Paragraph(text("reporting.changes.none"));
        }
        var list = new UnorderedList();
        changes.words().forEach(word -> list.add(new ListItem(text("reporting.words." + word))));
        changes.figures().forEach(change -> list.add(changed(change)));
        return list;
    }

    private ListItem changed(FigureChange change) {
        var item = new ListItem(new Span(
                phrases.figure(change.indicator(), change.split()) + " (" + Languages.read(change.unitName()) + "): "));
        item.add(
                Blocks.part(phrases.value(change.indicator(), change.before()), "was"),
                new Span(" → "),
                Blocks.part(phrases.value(change.indicator(), change.now()), "number"));
        item.addClassName("changed");
        return item;
    }

    /** How many figures say something. */
    static long given(FigureTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.value().state() != FigureState.MISSING)
                .count();
    }

    static Map<IndicatorId, Indicator> indicators(List<FigureTable> tables) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(FigureTable.Row::indicator)
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (one, same) -> one));
    }
}
