package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF can be read without a password, has a page, and holds no script, no other files and no command to start something. */
final class PdfCheck {

    private static final COSName SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName SHORT_SCRIPT = COSName.getPDFName("JS");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final int DEEPEST = 40;

    private PdfCheck() {}

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                return Optional.of("document.locked");
            }
            if (pdf.getNumberOfPages() == 0) {
                return Optional.of("document.broken");
            }
            return active(pdf.getDocument()) ? Optional.of("document.active") : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of("document.locked");
        } catch (IOException | RuntimeException e) {
            // A file that makes the reader of PDF stumble is broken, or made to do so.
            return Optional.of("document.broken");
        }
    }

    private static boolean active(COSDocument pdf) {
        for (COSObjectKey key : pdf.getXrefTable().keySet()) {
            COSObject found = pdf.getObjectFromPool(key);
            if (found != null && active(found.getObject(), 0)) {
                return true;
            }
        }
        return active(pdf.getTrailer(), 0);
    }

    /** What is referred to stands in the table of objects itself, so that only what is nested is followed. */
    private static boolean active(COSBase value, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        if (value instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(SHORT_SCRIPT)
                    || dictionary.containsKey(SCRIPT)
                    || dictionary.containsKey(COSName.EMBEDDED_FILES)
                    || LAUNCH.equals(dictionary.getDictionaryObject(COSName.S))) {
                return true;
            }
            return dictionary.getValues().stream().anyMatch(inner -> nested(inner, depth));
        }
        if (value instanceof COSArray array) {
            for (COSBase inner : array) {
                if (nested(inner, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean nested(COSBase inner, int depth) {
        return !(inner instanceof COSObject) && active(inner, depth + 1);
    }
}
