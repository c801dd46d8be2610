package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.ui.base.Blocks;

/** A picture of a document, of a PDF its first page. */
class PreviewDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PreviewDialog(DocumentLinks links, Actor actor, DocumentLine line) {
        setHeaderTitle(line.name());
        addClassName("preview-dialog");
        var frame = new Div(links.preview(actor, line)
                .<Component>map(picture -> picture)
                .orElseGet(() -> new Paragraph(text("document.noPicture"))));
        frame.addClassName("preview");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", text("document.pictureOf", line.name()));
        add(frame);
        if (line.mediaType().equals("application/pdf")) {
            add(Blocks.quiet(text("document.firstPage")));
        }
        getFooter()
                .add(
                        links.download(actor, line, text("document.download")),
                        Blocks.secondary(text("document.close"), this::close));
    }
}
