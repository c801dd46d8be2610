package kh.cncc.processes.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;
import org.springframework.stereotype.Component;

/** The fonts of PDF files. Khmer is shaped by the layout engine of Java, which reads fonts from files only. */
@Component
class PaperFonts {

    /** Letters of other scripts, as OpenPDF brings them along. */
    private static final String REST = "/font-fallback/LiberationSans-Regular";

    private static final List<String> BODY = List.of("noto-sans-khmer", "noto-sans-khmer-latin", REST);
    private static final List<String> BOLD = List.of("noto-sans-khmer-bold", "noto-sans-khmer-latin-bold", REST);
    private static final List<String> TITLE =
            List.of("moul", "noto-sans-khmer-bold", "noto-sans-khmer-latin-bold", REST);

    static {
        LayoutProcessor.enableKernLiga();
        LayoutProcessor.setWriteActualText();
    }

    private final Path folder = unpacked();

    /** Fonts for one file: a font remembers which of its letters a file uses. */
    InOneFile open() {
        return new InOneFile(names().collect(Collectors.toMap(name -> name, this::font)));
    }

    record InOneFile(Map<String, BaseFont> fonts) {

        List<BaseFont> body() {
            return named(BODY);
        }

        List<BaseFont> bold() {
            return named(BOLD);
        }

        List<BaseFont> title() {
            return named(TITLE);
        }

        private List<BaseFont> named(List<String> names) {
            return names.stream()
                    .map(name -> Objects.requireNonNull(fonts.get(name)))
                    .toList();
        }
    }

    private BaseFont font(String name) {
        try {
            String file = file(folder, name).toString();
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null);
            font.setSecureRandom(new NoChance());
            LayoutProcessor.loadFont(font, file);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names() {
        return Stream.of(BOLD, BODY, TITLE).flatMap(List::stream).distinct();
    }

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("cncc-fonts");
            folder.toFile().deleteOnExit();
            for (String name : names().toList()) {
                Path file = file(folder, name);
                try (InputStream in = PaperFonts.class.getResourceAsStream(name + ".ttf")) {
                    Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
                }
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name.substring(name.lastIndexOf('/') + 1) + ".ttf");
    }

    /** The name of a part of a font is drawn by lot; the same paper must make the same file. */
    private static final class NoChance extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
