package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaisePage;
import kh.cncc.processes.matters.RaiseResult;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.SimilarMatter;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.cases.Attachments;
import kh.cncc.ui.matters.RaiseOrigin.Origin;
import org.jspecify.annotations.Nullable;

/** The form of a matter, with matters like it beside what one writes. */
class RaiseEntry extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final String FILES = "files";

    private final transient Actor actor;
    private final transient @Nullable Origin origin;
    private final transient Raising raising;
    private final transient Consumer<Raised> filed;
    private final transient Wording wording;
    private final Drafts draft;
    private final FormProblems problems;
    private final RaiseFields fields;
    private final Attachments files;
    private final Div similar = new Div();
    private transient List<SimilarMatter> found = List.of();

    /** @param filed shows the receipt */
    RaiseEntry(
            Actor actor,
            RaisePage page,
            @Nullable Origin origin,
            Raising raising,
            MatterParts parts,
            Consumer<Raised> filed) {
        this.actor = actor;
        this.origin = origin;
        this.raising = raising;
        this.filed = filed;
        wording = parts.wording();
        draft = Drafts.of(origin == null ? "raise" : "raise." + origin.id().value());
        boolean continued = !draft.isEmpty();
        problems = new FormProblems(wording::problem);
        fields = new RaiseFields(
                page,
                (seat, words, offset, limit) -> raising.areas(actor, seat, words, offset, limit),
                problems,
                draft,
                wording);
        fields.onChange(this::lookForSimilar);
        files = new Attachments(text("matters.raise.files"), Raising.MOST_FILES, draft, parts.uploads());
        var beside = new Aside(new H2(text("matters.similar")), similar);
        beside.addClassName("panel");
        beside.getElement().setAttribute("aria-label", text("matters.similar"));
        similar.getElement().setAttribute("aria-live", "polite");
        var form = new Section(fields, new H2(text("matters.raise.documents")), files, problems, actions());
        form.getElement().setAttribute("aria-label", text("matters.raise"));
        getContent().addClassName("raise-entry");
        var columns = new Div(form, beside);
        columns.addClassName("raise-columns");
        getContent().add(intro(continued), columns);
        lookForSimilar();
    }

    private Div intro(boolean continued) {
        var intro = new Div(new Paragraph(text("matters.raise.intro")));
        if (origin != null) {
            intro.add(new Paragraph(
                    new Span(text("matters.raise.from") + " "),
                    new Anchor("case/" + origin.number(), origin.number())));
        }
        if (continued) {
            var kept = new Paragraph(text("matters.raise.continued"));
            kept.addClassName("extension-note");
            intro.add(kept);
        }
        return intro;
    }

    private Div actions() {
        return Blocks.actions(
                Blocks.primary(text("matters.raise.file"), this::file),
                Blocks.secondary(text("matters.raise.startOver"), this::startOver));
    }

    private void startOver() {
        files.clear();
        draft.clear();
        UI.getCurrent().getPage().reload();
    }

    private RaiseForm form() {
        return fields.form(origin == null ? null : origin.id());
    }

    private void lookForSimilar() {
        found = raising.similar(actor, form());
        similar.removeAll();
        similar.add(found.isEmpty() ? Blocks.quiet(text("matters.similar.none")) : MatterParts.similar(found, wording));
    }

    /** Where the same may have been raised before, it is asked once more. */
    private void file() {
        lookForSimilar();
        List<SimilarMatter> near =
                found.stream().filter(SimilarMatter::sameArea).toList();
        if (near.isEmpty() || !fields.isComplete()) {
            raise();
            return;
        }
        Blocks.confirm(
                text("matters.similar"),
                new Div(new Paragraph(text("matters.similar.sure")), MatterParts.similar(near, wording)),
                text("matters.raise.file"),
                this::raise);
    }

    private void raise() {
        switch (raising.raise(actor, form(), files.files())) {
            case Raised raised -> {
                files.clear();
                draft.clear();
                filed.accept(raised);
            }
            case RaiseResult.Invalid(List<FieldProblem> wrong) -> show(wrong);
        }
    }

    private void show(List<FieldProblem> wrong) {
        files.say(wrong.stream()
                .filter(problem -> problem.field().equals(FILES))
                .map(wording::problem)
                .collect(Collectors.joining(" ")));
        problems.show(
                wrong.stream().filter(problem -> !problem.field().equals(FILES)).toList());
    }
}
