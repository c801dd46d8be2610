package kh.cncc.processes.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.tracking.CaseContent;
import kh.cncc.engine.tracking.Wording;
import org.springframework.stereotype.Component;

/** A reporting cycle in the export of its case: the newest national report that the reader may open. */
@Component
class CycleContent implements CaseContent {

    private final Cycles cycles;
    private final Consolidations consolidations;

    CycleContent(Cycles cycles, Consolidations consolidations) {
        this.cycles = cycles;
        this.consolidations = consolidations;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reporting-cycle");
    }

    @Override
    public List<Section> sections(Actor actor, CaseId id, Wording wording) {
        return consolidations.ofCycle(actor, cycles.ofCase(id).id()).stream()
                .findFirst()
                .map(line -> sections(consolidations.consolidation(actor, line.id()), wording))
                .orElse(List.of());
    }

    private static List<Section> sections(ConsolidationPage page, Wording wording) {
        List<Row> about = new ArrayList<>();
        Row.add(about, wording.of("reporting.words.summary"), page.summary());
        for (ReportHeader report : page.missing()) {
            about.add(Row.of(wording.of("reporting.gaps"), report.code()));
        }
        Row.add(about, wording.of("reporting.gaps.reason"), page.gapsReason());
        Words included = wording.of(
                "reporting.national.included",
                page.included().size(),
                page.included().size() + page.missing().size());
        about.addFirst(new Row(wording.of("reporting.report"), included));
        return List.of(
                new Section(
                        Words.joined(
                                " ",
                                wording.of("reporting.cycle"),
                                Words.same(page.cycle().code())),
                        about),
                new Section(
                        wording.of("reporting.national.figures"), new FigureWords(wording).national(page.figures())));
    }
}
