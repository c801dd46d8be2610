package kh.cncc.engine.tracking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the streams of one PDF unpack to, without keeping it. A stream of zeros is a thousandth of its size in the file, and the
 * reader of PDF takes it into the memory whole.
 */
final class PdfStreams {

    /** Text, fonts and drawings, of the whole file. */
    static final long MOST = 64L * 1024 * 1024;

    /** Lists of objects, of the whole file: each pair of brackets in them becomes an object of many times its size. */
    static final long MOST_PACKED = 16L * 1024 * 1024;

    /** One picture: a page in colour, 600 points to an inch. */
    private static final long MOST_PICTURE = 128L * 1024 * 1024;

    private static final long MOST_PICTURES = 1024L * 1024 * 1024;
    private static final long MOST_POINTS = 100_000_000;
    private static final long WIDEST = 100_000;

    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE,
            COSName.JPX_DECODE);

    private long left = MOST;
    private long leftPacked = MOST_PACKED;
    private long leftPictures = MOST_PICTURES;

    /** @throws PdfFile.Refusal when it is more than allowed */
    void measure(COSStream stream) {
        Set<COSName> filters = filters(stream);
        if (filters.isEmpty()) {
            return;
        }
        tame(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        boolean packed = stream.containsKey(COSName.FIRST) || stream.containsKey(COSName.W);
        boolean picture = !packed && COSName.IMAGE.equals(stream.getItem(COSName.SUBTYPE));
        if (picture) {
            points(stream.getLong(COSName.WIDTH), stream.getLong(COSName.HEIGHT));
            leftPictures -= unpacked(stream, filters, Math.min(leftPictures, MOST_PICTURE));
        } else if (filters.stream().anyMatch(OF_PICTURES::contains)) {
            throw tooLarge();
        } else if (packed) {
            leftPacked -= unpacked(stream, filters, leftPacked);
        } else {
            left -= unpacked(stream, filters, left);
        }
    }

    /** As the reader takes them: each once. */
    private static Set<COSName> filters(COSStream stream) {
        Set<COSName> filters = new LinkedHashSet<>();
        COSBase named = stream.getFilters();
        if (named instanceof COSName name) {
            filters.add(name);
        } else if (named instanceof COSArray several) {
            for (int at = 0; at < several.size(); at++) {
                if (several.getObject(at) instanceof COSName name) {
                    filters.add(name);
                }
            }
        }
        return filters;
    }

    /** A row is reserved in the memory before there is anything in it. */
    private static void tame(@Nullable COSBase parameters) {
        if (parameters instanceof COSArray several) {
            for (int at = 0; at < several.size(); at++) {
                if (several.getObject(at) instanceof COSDictionary one) {
                    tame(one);
                }
            }
        } else if (parameters instanceof COSDictionary one) {
            points(one.getLong(COSName.COLUMNS), one.getLong(COSName.ROWS));
        }
    }

    private static void points(long wide, long high) {
        if (wide > WIDEST || high > WIDEST || wide > 0 && high > 0 && wide * high > MOST_POINTS) {
            throw tooLarge();
        }
    }

    private static long unpacked(COSStream stream, Set<COSName> filters, long most) {
        List<COSName> inOrder = List.copyOf(filters);
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream content = raw;
            for (int at = 0; at < inOrder.size(); at++) {
                if (OF_PICTURES.contains(inOrder.get(at))) {
                    jpeg(inOrder.get(at), content);
                    return 0;
                }
                boolean last = at == inOrder.size() - 1;
                var out = new Measured(last ? null : new ByteArrayOutputStream(), most);
                FilterFactory.INSTANCE.getFilter(inOrder.get(at)).decode(content, out, stream, at);
                if (last) {
                    return out.size;
                }
                content = new ByteArrayInputStream(out.kept());
            }
        } catch (IOException e) {
            // Neither can it be unpacked later: whoever reads it then says so.
            return 0;
        }
        return 0;
    }

    /** It says itself how large it is, whatever the PDF says of it. */
    private static void jpeg(COSName filter, InputStream content) throws IOException {
        if (filter.equals(COSName.DCT_DECODE) || filter.equals(COSName.DCT_DECODE_ABBREVIATION)) {
            if (Pictures.tooLarge(content)) {
                throw tooLarge();
            }
        }
    }

    private static PdfFile.Refusal tooLarge() {
        return new PdfFile.Refusal("document.bomb");
    }

    /** Counts, and keeps what goes into the next filter. */
    private static final class Measured extends OutputStream {

        private final @Nullable ByteArrayOutputStream kept;
        private final long most;
        private long size;

        Measured(@Nullable ByteArrayOutputStream kept, long most) {
            this.kept = kept;
            this.most = most;
        }

        @Override
        public void write(int one) {
            grow(1);
            if (kept != null) {
                kept.write(one);
            }
        }

        @Override
        public void write(byte[] some, int from, int length) {
            grow(length);
            if (kept != null) {
                kept.write(some, from, length);
            }
        }

        private void grow(int by) {
            size += by;
            if (size > most) {
                throw tooLarge();
            }
        }

        byte[] kept() {
            return kept == null ? new byte[0] : kept.toByteArray();
        }
    }
}
