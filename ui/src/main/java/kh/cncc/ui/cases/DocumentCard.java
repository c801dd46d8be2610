package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;

/** One document: its name and what it is, who added it and when, and what can be done with it. */
class DocumentCard extends ListItem {

    private static final long serialVersionUID = 1;

    private final transient DocumentLine line;
    private final transient Actor actor;
    private final transient CaseDocuments parts;
    private final transient Acts acts;

    /** What can be done with a document. */
    interface Acts {
        AddResult replace(DocumentLine line, String name, Path file);

        void changed(String said);
    }

    DocumentCard(DocumentLine line, List<DocumentLine> earlier, Actor actor, CaseDocuments parts, Acts acts) {
        this.line = line;
        this.actor = actor;
        this.parts = parts;
        this.acts = acts;
        addClassName("document");
        add(Blocks.part(line.name(), "name"));
        DocumentPurpose.words(line.purpose()).ifPresent(words -> add(new Div(words)));
        add(about(line));
        if (line.withdrawn() != null) {
            addClassName("withdrawn");
            add(withdrawn(line.withdrawn()));
        } else {
            add(buttons());
        }
        if (!earlier.isEmpty()) {
            add(Blocks.folded(text("document.earlier", earlier.size()), false, versions(earlier)));
        }
    }

    private Div about(DocumentLine of) {
        String by = of.addedBy() == null ? text("act.byProgram") : Languages.read(of.addedBy());
        var about = new Div(
                Blocks.part(
                        text(
                                "document.about",
                                of.name()
                                        .substring(of.name().lastIndexOf('.') + 1)
                                        .toUpperCase(java.util.Locale.ROOT),
                                FileSize.words(of.size()),
                                of.version()),
                        "quiet"),
                Blocks.part(text("document.addedBy", by, parts.wording().moment(of.addedAt())), "quiet"));
        about.addClassName("lines");
        about.setTitle("SHA-256 " + of.sha256());
        return about;
    }

    private Component withdrawn(DocumentLine.Withdrawal why) {
        return new Div(
                new Span(text(
                        "document.withdrawn",
                        Languages.read(why.by()),
                        parts.wording().moment(why.at()))),
                new Quote(why.reason()));
    }

    private Component buttons() {
        var buttons = Blocks.actions(parts.links().download(actor, line, text("document.download")));
        if (line.hasPreview()) {
            var look = Blocks.secondary(
                    text("document.preview"), () -> new PreviewDialog(parts.links(), actor, line).open());
            look.setAriaLabel(text("document.previewOf", line.name()));
            buttons.add(look);
        }
        if (line.addedBy() != null) {
            var newer =
                    Blocks.secondary(text("document.newer"), () -> new NewerDialog(line, acts, parts.uploads()).open());
            newer.setAriaLabel(text("document.newerOf", line.name()));
            var out = Blocks.secondary(
                    text("document.withdraw"), () -> new WithdrawDialog(line, actor, parts, acts).open());
            out.setAriaLabel(text("document.withdrawOf", line.name()));
            buttons.add(newer, out);
        }
        return buttons;
    }

    private Component versions(List<DocumentLine> earlier) {
        var list = new UnorderedList();
        for (DocumentLine each : earlier) {
            var item = new ListItem(new Span(each.name()), about(each));
            item.add(
                    each.withdrawn() == null
                            ? parts.links().download(actor, each, text("document.download"))
                            : withdrawn(each.withdrawn()));
            list.add(item);
        }
        return list;
    }
}
