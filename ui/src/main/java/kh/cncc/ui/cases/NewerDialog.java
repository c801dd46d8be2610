package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.ui.base.Blocks;

/** Takes the next version of a document; the earlier ones stay. */
class NewerDialog extends Dialog {

    private static final long serialVersionUID = 1;

    NewerDialog(DocumentLine line, DocumentCard.Acts acts, Uploads uploads) {
        setHeaderTitle(text("document.newerOf", line.name()));
        addClassName("return-dialog");
        add(
                new Paragraph(text("document.newerWhy", line.version())),
                new UploadBox(
                        text("document.newer"),
                        (name, file) -> acts.replace(line, name, file).problem(),
                        uploads,
                        () -> {
                            close();
                            acts.changed(text("document.replaced"));
                        }));
        getFooter().add(Blocks.secondary(text("action.cancel"), this::close));
    }
}
