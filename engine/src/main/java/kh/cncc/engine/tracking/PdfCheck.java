package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF can be read without a password, has a page, and holds no script, no other files, and nothing that starts or sends something. */
final class PdfCheck {

    /** What holds a script, other files, a form that is a program, or films. */
    private static final Set<COSName> ACTIVE =
            names("JavaScript", "JS", "EmbeddedFiles", "EF", "XFA", "RichMedia", "RichMediaContent");

    /** What is done when the file is opened or clicked on, and goes out of it. */
    private static final Set<COSName> ACTS = names("Launch", "ImportData", "SubmitForm", "GoToE", "GoToR");

    private static final COSName FILMS = COSName.getPDFName("RichMedia");
    private static final int DEEPEST = 40;

    private PdfCheck() {}

    private static Set<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).collect(Collectors.toUnmodifiableSet());
    }

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(Path file) throws IOException {
        return Turns.OF_ALL.take(() -> found(file), Optional.of("document.busy"));
    }

    private static Optional<String> found(Path file) {
        try (PDDocument pdf = PdfFile.open(file)) {
            if (pdf.isEncrypted()) {
                return Optional.of("document.locked");
            }
            if (pdf.getNumberOfPages() == 0) {
                return Optional.of("document.broken");
            }
            return active(pdf.getDocument()) ? Optional.of("document.active") : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of("document.locked");
        } catch (PdfFile.Refusal refused) {
            return Optional.of(refused.key());
        } catch (IOException | RuntimeException | StackOverflowError e) {
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
            if (dictionary.keySet().stream().anyMatch(ACTIVE::contains)
                    || FILMS.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
                    || dictionary.getDictionaryObject(COSName.S) instanceof COSName act && ACTS.contains(act)) {
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
