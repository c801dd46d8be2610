package kh.cncc.engine.tracking;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Looks at pictures and draws them anew, smaller: what is shown is what was drawn here, never what somebody sent. */
final class Pictures {

    /** A telephone's picture has 50 million points at most; a file can claim any number of them in a few bytes. */
    private static final long MOST_POINTS = 60_000_000;

    private static final int SIDE = 1400;

    static {
        // It would be on the disk, where other programs' files are.
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(Path file) {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(content);
            if (reader == null) {
                return Optional.of("document.broken");
            }
            try {
                return points(reader) > MOST_POINTS ? Optional.of("document.bomb") : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.of("document.broken");
        }
    }

    /** Whether a picture within another file claims more points than can be drawn; one that cannot be read is nobody's to draw. */
    static boolean tooLarge(InputStream picture) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(picture)) {
            ImageReader reader = reader(content);
            if (reader == null) {
                return false;
            }
            try {
                return points(reader) > MOST_POINTS;
            } finally {
                reader.dispose();
            }
        }
    }

    /** A PNG of it, no larger than a screen. */
    static Optional<byte[]> preview(Path file) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(content);
            if (reader == null || points(reader) > MOST_POINTS) {
                return Optional.empty();
            }
            try {
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / SIDE);
                ImageReadParam coarse = reader.getDefaultReadParam();
                coarse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(png(reader.read(0, coarse)));
            } finally {
                reader.dispose();
            }
        }
    }

    static byte[] png(BufferedImage picture) throws IOException {
        double scale = Math.min(1.0, SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) (picture.getWidth() * scale)),
                Math.max(1, (int) (picture.getHeight() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    private static @Nullable ImageReader reader(@Nullable ImageInputStream content) {
        if (content == null) {
            return null;
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        reader.setInput(content, true, true);
        return reader;
    }

    private static long points(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }
}
