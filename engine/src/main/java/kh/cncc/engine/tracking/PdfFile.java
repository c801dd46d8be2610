package kh.cncc.engine.tracking;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF so that each stream in it is measured before anything unpacks it into the memory. */
final class PdfFile {

    private static final String PACKED_OBJECTS = "/ObjStm";

    private PdfFile() {}

    /** A PDF that is not read on. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;

        Refusal(String key) {
            super(key);
            this.key = key;
        }

        /** The key of what is wrong with it. */
        String key() {
            return key;
        }
    }

    /**
     * The reader of PDF repairs a file that is not quite in order. Its search for packed objects would then pass by the measuring, so
     * that a file with both is broken for us.
     *
     * @throws Refusal of a file that would grow too large, or is encrypted
     */
    static PDDocument open(Path file) throws IOException {
        try {
            return parsed(file, false);
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException notInOrder) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PACKED_OBJECTS)) {
                throw notInOrder;
            }
            return parsed(file, true);
        }
    }

    private static PDDocument parsed(Path file, boolean repaired) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file.toFile());
        try {
            // What it unpacks lies where the file does, and not where every program puts something.
            return new Parser(
                            source,
                            Objects.requireNonNull(file.toAbsolutePath().getParent())
                                    .toFile())
                    .parse(repaired);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            IOUtils.closeQuietly(source);
            throw e;
        }
    }

    private static final class Parser extends PDFParser {

        private final PdfStreams streams = new PdfStreams();

        Parser(RandomAccessRead source, File beside) throws IOException {
            super(source, "", null, null, () -> new ScratchFile(beside));
        }

        @Override
        protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
            COSDictionary trailer = document.getTrailer();
            if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
                throw new Refusal("document.locked");
            }
            COSStream stream = super.parseCOSStream(dictionary);
            long after = source.getPosition();
            streams.measure(stream);
            source.seek(after);
            return stream;
        }
    }
}
