package kh.cncc.engine.tracking;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people send them, and as they should not. */
final class TrialFiles {

    static final String WORD = "word/document.xml";
    static final String SHEET = "xl/workbook.xml";

    private TrialFiles() {}

    /** Fills a PDF. */
    interface Filling {
        void into(PDDocument pdf) throws IOException;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf() {
        return pdf(pdf -> {});
    }

    static byte[] scriptedPdf() {
        return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));
    }

    static byte[] lockedPdf() {
        return pdf(pdf -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
        });
    }

    /** As older programs write it: each object by itself. */
    static byte[] plainPdf() {
        return pdf(pdf -> {}, CompressParameters.NO_COMPRESSION);
    }

    static byte[] pdf(Filling filling) {
        return pdf(filling, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] pdf(Filling filling, CompressParameters packed) {
        return made(out -> {
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Minutes of the meeting");
                    content.endText();
                }
                filling.into(pdf);
                pdf.save(out, packed);
            }
        });
    }

    static byte[] picture(String format) {
        return made(out -> {
            BufferedImage picture = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(10, 10, Color.RED.getRGB());
            ImageIO.write(picture, format, out);
        });
    }

    /** A picture that claims to be so large: 41 bytes that would fill the memory. */
    static byte[] pictureBomb() {
        return made(out -> {
            byte[] small = picture("png");
            // Width and height stand in bytes 16 to 23; their checksum is not looked at before the picture is drawn.
            for (int at = 16; at < 24; at++) {
                small[at] = at % 4 == 1 ? (byte) 1 : 0;
            }
            out.write(small);
        });
    }

    static byte[] office(String mainPart) {
        return office(mainPart, Map.of());
    }

    static byte[] office(String mainPart, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<?xml version=\"1.0\"?><Types></Types>"));
        parts.put(mainPart, text("<?xml version=\"1.0\"?><document>Minutes</document>"));
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "sent", null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Making {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] made(Making making) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            making.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
