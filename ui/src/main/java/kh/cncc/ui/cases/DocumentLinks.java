package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.Documents;
import org.springframework.stereotype.Component;

/**
 * Links to what people have sent. It leaves as a file to be saved and is never shown as a page: it may say whatever it likes, the browser
 * does nothing with it. What is shown is a picture of it that the program has drawn.
 */
@Component
public class DocumentLinks {

    /** Rule: even a browser that were to open it runs nothing, loads nothing, and takes it for nothing else than it is. */
    private static final String NOTHING = "default-src 'none'; sandbox";

    private final Documents documents;

    DocumentLinks(Documents documents) {
        this.documents = documents;
    }

    /** A link that saves the document. */
    public Anchor download(Actor actor, DocumentLine line, String label) {
        return download(actor, line.id(), line.name(), line.mediaType(), label);
    }

    /** The same by its parts. */
    public Anchor download(Actor actor, DocumentId id, String name, String mediaType, String label) {
        DownloadHandler handler = event -> {
            guard(event.getResponse());
            event.setFileName(name);
            event.setContentType(mediaType);
            try (OutputStream out = event.getOutputStream()) {
                documents.write(actor, id, out);
            }
        };
        var link = new Anchor(handler, AttachmentType.DOWNLOAD, label);
        link.setAriaLabel(text("document.downloadOf", name));
        return link;
    }

    /** A picture of the document, if it could be drawn. */
    Optional<Image> preview(Actor actor, DocumentLine line) {
        return documents
                .preview(actor, line.id())
                .map(picture -> new Image(
                        (DownloadHandler) event -> {
                            documents.mustRead(actor, line.id());
                            send(event, picture);
                        },
                        text("document.pictureOf", line.name())));
    }

    private static void send(DownloadEvent event, byte[] picture) throws IOException {
        guard(event.getResponse());
        event.inline("preview.png");
        event.setContentType("image/png");
        event.setContentLength(picture.length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(picture);
        }
    }

    private static void guard(VaadinResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
    }
}
