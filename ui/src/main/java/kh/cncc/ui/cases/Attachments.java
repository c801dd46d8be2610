package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.tracking.CheckedDocument;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;

/** Files that go with a form when it is sent: each is looked at as soon as it is there, and kept with what was typed. */
public class Attachments extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient HeldFiles held;
    private final transient Drafts draft;
    private final transient Uploads uploads;
    private final int most;
    private final UploadBox box;
    private final UnorderedList list = new UnorderedList();

    /** @param most how many files may wait at once */
    public Attachments(String label, int most, Drafts draft, Uploads uploads) {
        this.most = most;
        this.draft = draft;
        this.uploads = uploads;
        held = HeldFiles.of(draft);
        box = new UploadBox(label, this::receive, uploads, this::show);
        list.addClassName("row-list");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(box, list);
        show();
    }

    /** As they are to be sent. */
    public List<CheckedDocument> files() {
        return held.all();
    }

    /** Says beside them what is wrong with them. */
    public void say(String problem) {
        box.say(problem);
    }

    /** They were sent, or are not wanted any more. */
    public void clear() {
        held.clear();
        show();
    }

    private Optional<Problem> receive(String name, Path file) {
        if (held.all().size() >= most) {
            return Optional.of(Problem.of("file", "document.many", most));
        }
        return held.hold(name, file, uploads.held());
    }

    private void show() {
        held.keepIn(draft);
        list.removeAll();
        held.all().forEach(file -> list.add(item(file)));
        list.setVisible(!held.all().isEmpty());
    }

    private ListItem item(CheckedDocument file) {
        var out = Blocks.secondary(text("document.remove"), () -> {
            held.release(file);
            show();
        });
        out.setAriaLabel(text("document.removeOf", file.name()));
        return new ListItem(new Span(file.name()), Blocks.part(FileSize.words(file.size()), "quiet"), out);
    }
}
