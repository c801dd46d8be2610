package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.tracking.CaseContent;
import kh.cncc.engine.tracking.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report in the export of its case: its newest version that the reader may open, and every return. */
@Component
class ReportContent implements CaseContent {

    private final ReportRegister register;
    private final Reports reports;
    private final DepartmentFigures figures;

    ReportContent(ReportRegister register, Reports reports, DepartmentFigures figures) {
        this.register = register;
        this.reports = reports;
        this.figures = figures;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("province-report", "ministry-report");
    }

    @Override
    public List<Section> sections(Actor actor, CaseId id, Wording wording) {
        ReportPage page = reports.report(actor, register.ofCase(id).id());
        List<Section> sections = new ArrayList<>(
                page.versions().isEmpty()
                        ? ofUnits(actor, page, wording)
                        : version(
                                reports.version(
                                        actor,
                                        page.report().id(),
                                        page.versions().getFirst().number()),
                                wording));
        sections.add(new Section(
                wording.of("reporting.return.title"),
                page.sentBack().stream().map(note -> returned(note, wording)).toList()));
        return sections;
    }

    /** Whoever reads no version reads the figures of their own department. */
    private List<Section> ofUnits(Actor actor, ReportPage page, Wording wording) {
        return page.units().stream()
                .filter(unit -> unit.readable() && unit.version() > 0)
                .map(unit -> new FigureWords(wording)
                        .table(figures.table(actor, page.report().id(), unit.unit())))
                .toList();
    }

    private static List<Section> version(ReportVersion version, Wording wording) {
        List<Row> words = new ArrayList<>();
        written(words, wording, "reporting.words.summary", version.words().summary());
        written(words, wording, "reporting.words.challenges", version.words().challenges());
        written(words, wording, "reporting.words.plans", version.words().plans());
        written(words, wording, "reporting.gaps.reason", version.gapsReason());
        Section about = new Section(
                Words.joined(
                        ", ", wording.of("reporting.report"), wording.of("reporting.version.short", version.number())),
                words);
        return Stream.concat(
                        Stream.of(about, new Section(wording.of("reporting.meeting"), meeting(version, wording))),
                        version.tables().stream().map(new FigureWords(wording)::table))
                .toList();
    }

    private static List<Row> meeting(ReportVersion version, Wording wording) {
        MeetingRecord meeting = version.meeting();
        if (meeting == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        written(rows, wording, "reporting.meeting.day", meeting.heldOn());
        written(rows, wording, "reporting.meeting.participants", meeting.participants());
        written(rows, wording, "reporting.meeting.women", meeting.women());
        written(rows, wording, "reporting.meeting.notHeld", meeting.notHeldReason());
        written(rows, wording, "reporting.meeting.matters", meeting.matters());
        return rows;
    }

    private static Row returned(CorrectionNote note, Wording wording) {
        Words unit = note.unitName();
        Words where = Words.joined(" → ", note.fromStepName(), note.toStepName());
        Words whole = unit == null ? where : Words.joined(", ", where, unit);
        return new Row(
                note.askedAgain()
                        ? whole
                        : Words.joined(", ", whole, wording.of("reporting.version.short", note.version())),
                Words.joined("\n", Words.same(note.reason()), note.by()));
    }

    private static void written(List<Row> rows, Wording wording, String key, @Nullable Object value) {
        Row.add(rows, wording.of(key), value == null ? null : value.toString());
    }
}
