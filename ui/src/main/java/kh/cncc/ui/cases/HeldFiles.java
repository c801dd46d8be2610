package kh.cncc.ui.cases;

import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kh.cncc.engine.language.Problem;
import kh.cncc.engine.tracking.CheckResult;
import kh.cncc.engine.tracking.CheckedDocument;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.HeldFolder;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.ui.base.Drafts;

/**
 * Files of a form that is not sent yet. They wait on the server, readable for this program alone, until the form is sent, they are
 * taken out, or the official signs out.
 */
final class HeldFiles {

    private static final String FILES = "files";

    private final List<CheckedDocument> files = new CopyOnWriteArrayList<>();
    private boolean watched;

    private HeldFiles() {}

    /** Those of this draft. */
    static HeldFiles of(Drafts draft) {
        HeldFiles kept = draft.get(FILES);
        return kept == null ? new HeldFiles() : kept;
    }

    List<CheckedDocument> all() {
        return List.copyOf(files);
    }

    /** Holds a copy of a file that was just received, or says what is wrong with it. */
    Optional<Problem> hold(String name, Path received, HeldFolder folder) {
        try {
            Path held = folder.create().path();
            Files.copy(received, held, StandardCopyOption.REPLACE_EXISTING);
            CheckResult result = Documents.check(new NewDocument(NewDocument.ATTACHMENT, name, held, null));
            if (result instanceof CheckedDocument checked) {
                files.add(checked);
            } else {
                Files.deleteIfExists(held);
            }
            return result.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the draft is more than empty, as long as there is a file. */
    void keepIn(Drafts draft) {
        if (files.isEmpty()) {
            draft.remove(FILES);
        } else {
            draft.put(FILES, this);
        }
        if (!files.isEmpty() && !watched) {
            watched = true;
            VaadinSession.getCurrent().addSessionDestroyListener(ended -> clear());
        }
    }

    void release(CheckedDocument file) {
        files.remove(file);
        delete(file);
    }

    void clear() {
        files.forEach(HeldFiles::delete);
        files.clear();
    }

    private static void delete(CheckedDocument file) {
        try {
            Files.deleteIfExists(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
