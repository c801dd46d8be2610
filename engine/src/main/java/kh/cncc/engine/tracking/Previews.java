package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws what a file looks like: a picture, or the first page of a PDF. */
final class Previews {

    private static final float SIDE = 1400;
    private static final float MOST_SCALE = 2;

    private Previews() {}

    /** A PNG, or nothing where there is nothing to be shown. */
    static Optional<byte[]> of(FileKind kind, Path file) {
        try {
            return Turns.OF_ALL.take(
                    () -> kind == FileKind.PDF ? firstPage(file) : Pictures.preview(file), Optional.empty());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The file can still be taken home; only its picture is missing.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> firstPage(Path file) throws IOException {
        try (PDDocument pdf = PdfFile.open(file)) {
            PDRectangle page = pdf.getPage(0).getCropBox();
            float longest = Math.max(page.getWidth(), page.getHeight());
            if (!(longest > 0)) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            float scale = Math.min(MOST_SCALE, SIDE / longest);
            return Optional.of(Pictures.png(renderer.renderImage(0, scale, ImageType.RGB)));
        }
    }
}
