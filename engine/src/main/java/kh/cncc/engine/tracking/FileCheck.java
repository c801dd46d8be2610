package kh.cncc.engine.tracking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kh.cncc.engine.language.Problem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at a file's content before it comes into a case: it must be what its name says, whole, and nothing that can do something by
 * itself. What each kind may hold is checked where that kind is known best.
 */
final class FileCheck {

    /** The largest file, in bytes. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final String FIELD = "file";

    private FileCheck() {}

    /** What is wrong with a file that was received under this (clean) name, or nothing. */
    static Optional<Problem> problem(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return wrong("document.empty");
        }
        if (size > LARGEST) {
            return wrong("document.too-large", LARGEST / 1024 / 1024);
        }
        Optional<FileKind> kind = FileKind.ofName(name);
        if (kind.isEmpty()) {
            return wrong("document.kind");
        }
        if (!fits(kind.get(), detected(file))) {
            return wrong("document.content");
        }
        return switch (kind.get()) {
            case PDF -> PdfCheck.problem(file).map(key -> Problem.of(FIELD, key));
            case PNG, JPEG -> Pictures.problem(file).map(key -> Problem.of(FIELD, key));
            case DOCX -> OfficeCheck.problem(file, "word/document.xml").map(key -> Problem.of(FIELD, key));
            case XLSX -> OfficeCheck.problem(file, "xl/workbook.xml").map(key -> Problem.of(FIELD, key));
            case CSV, TXT -> TextCheck.problem(file).map(key -> Problem.of(FIELD, key));
        };
    }

    private static String detected(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString();
        }
    }

    /** Text has no mark of its own: whether it is harmless is for {@link TextCheck} to say. */
    private static boolean fits(FileKind kind, String detected) {
        return switch (kind) {
            case DOCX, XLSX -> detected.equals("application/zip") || detected.equals("application/x-tika-ooxml");
            case CSV, TXT -> !TextCheck.ACTIVE.contains(detected);
            default -> detected.equals(kind.mediaType());
        };
    }

    private static Optional<Problem> wrong(String key, Object... named) {
        return Optional.of(Problem.of(FIELD, key, named));
    }
}
