package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.tracking.CaseExport;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Texts;

/** The whole case as one file, with how much of it is written. */
class ExportLine extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final long STEP = 256 * 1024;

    private final transient CaseExport export;
    private final transient Actor actor;
    private final transient CaseHead head;
    private final transient long expected;
    private final Locale language = Languages.current();
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();

    /** @param expected about how large the file becomes: what the documents have */
    ExportLine(CaseExport export, Actor actor, CaseHead head, long expected) {
        this.export = export;
        this.actor = actor;
        this.head = head;
        this.expected = expected;
        var link = new Anchor((DownloadHandler) this::send, AttachmentType.DOWNLOAD, text("cases.export"));
        link.addClassName("export");
        link.setTitle(text("cases.export.why"));
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", text("cases.export"));
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("export-line", "no-print");
        getContent().add(link, bar, said);
    }

    /** Asked by the browser in a request of its own, so the window can be used meanwhile. */
    private void send(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        CaseId id = head.id();
        event.setFileName(head.number() + ".zip");
        event.setContentType("application/zip");
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try (OutputStream out = new Counted(event.getOutputStream(), written -> show(ui, written))) {
            export.write(
                    actor,
                    id,
                    language,
                    (key, named) ->
                            new Words(Texts.in(Languages.ENGLISH, key, named), Texts.in(Languages.KHMER, key, named)),
                    TimeConfiguration.ZONE,
                    out);
            ui.access(this::done);
        } catch (Refused refused) {
            ui.access(() -> said.setText(text(String.valueOf(refused.getMessage()))));
            throw refused;
        }
    }

    private void show(UI ui, long written) {
        ui.access(() -> {
            bar.setVisible(true);
            bar.setValue(expected == 0 ? 1 : Math.min(1, (double) written / expected));
            said.setText(text("cases.exporting", FileSize.words(written)));
        });
    }

    private void done() {
        bar.setVisible(false);
        said.setText(text("cases.exported"));
    }

    /** Tells how much was written, now and then. */
    private static final class Counted extends FilterOutputStream {

        private final LongConsumer told;
        private long written;
        private long next = STEP;

        Counted(OutputStream out, LongConsumer told) {
            super(out);
            this.told = told;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            count(length);
        }

        private void count(int more) {
            written += more;
            if (written >= next) {
                told.accept(written);
                next = written + STEP;
            }
        }
    }
}
