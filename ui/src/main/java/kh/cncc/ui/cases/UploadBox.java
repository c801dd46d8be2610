package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.HeldFile;

/** Takes one file after the other, shows how far each is, and says beside it what is wrong with one that is not taken. */
class UploadBox extends Composite<Div> {

    private static final long serialVersionUID = 1;

    /** Where Windows knows no type for an ending, the picker would hide the file if types were named instead. */
    private static final String[] ENDINGS = {".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".csv", ".txt"};

    private final transient BiFunction<String, Path, Optional<Problem>> taking;
    private final transient Uploads uploads;
    private final transient Runnable taken;
    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();

    /**
     * @param taking takes a file by the name that it was sent under, or says what is wrong with it
     * @param taken  is called in the window once it was
     */
    UploadBox(String label, BiFunction<String, Path, Optional<Problem>> taking, Uploads uploads, Runnable taken) {
        this.taking = taking;
        this.uploads = uploads;
        this.taken = taken;
        long megabytes = Documents.LARGEST / 1024 / 1024;
        upload.setUploadHandler(this::receive);
        upload.setI18n(UploadTexts.get());
        upload.setUploadButton(new Button(label));
        upload.setDropLabel(new Span(text("document.drop")));
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.setMaxFileSize(Math.toIntExact(Documents.LARGEST));
        upload.addFileRejectedListener(rejected -> tell(rejected.getFileName(), rejected.getErrorMessage()));
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        getContent().addClassNames("upload-box", "no-print");
        getContent().add(upload, kh.cncc.ui.base.Blocks.quiet(text("document.takes", megabytes)), problem);
    }

    /** Runs in the request that brings the file, without holding up the window. */
    void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (HeldFile received = uploads.held().create()) {
            copy(event.getInputStream(), received.path());
            Optional<Problem> wrong = taking.apply(event.getFileName(), received.path());
            ui.access(() -> told(event.getFileName(), wrong));
        } catch (Refused refused) {
            ui.access(() -> tell(event.getFileName(), text(String.valueOf(refused.getMessage()))));
        }
    }

    /** No more than what is too much already, whatever the browser said of the size. */
    private static void copy(InputStream content, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] some = new byte[16 * 1024];
            long all = 0;
            int read = content.read(some);
            while (read >= 0 && all <= Documents.LARGEST) {
                out.write(some, 0, read);
                all += read;
                read = content.read(some);
            }
        }
    }

    void told(String name, Optional<Problem> wrong) {
        upload.clearFileList();
        if (wrong.isPresent()) {
            tell(name, uploads.wording().problem(wrong.get()));
        } else {
            say("");
            taken.run();
        }
    }

    /** Says beside it what is wrong; nothing by an empty word. */
    void say(String why) {
        problem.setText(why);
    }

    private void tell(String name, String why) {
        upload.clearFileList();
        say(text("document.notTaken", name, why));
    }
}
