package kh.cncc.engine.tracking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** PDFs that were made to do harm. */
final class TrialPdfs {

    static final int MEGABYTE = 1024 * 1024;

    private TrialPdfs() {}

    /** Its table of objects is so many megabytes of nothing. */
    static byte[] withTableOf(int megabytes) {
        byte[] packed = deflated(megabytes);
        String head = "%PDF-1.7\n";
        String table = "1 0 obj\n<</Type /XRef /W [1 2 1] /Size 3 /Root 2 0 R /Filter /FlateDecode /Length "
                + packed.length + ">>\nstream\n";
        String end = "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(table.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(packed);
        out.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /** What a stream in it says of itself. */
    interface Saying {
        void in(COSStream stream);
    }

    /** With a stream of so many megabytes of nothing, packed by these filters. */
    static byte[] withStreamOf(int megabytes, Saying saying, COSName... filters) {
        return TrialFiles.pdf(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            COSArray packed = new COSArray();
            for (COSName filter : filters) {
                packed.add(filter);
            }
            try (OutputStream content = stream.createOutputStream(packed)) {
                byte[] nothing = new byte[MEGABYTE];
                for (int at = 0; at < megabytes; at++) {
                    content.write(nothing);
                }
            }
            saying.in(stream);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Trial"), stream);
        });
    }

    /** With this somewhere in it. */
    static byte[] holding(String key, COSBase value) {
        return TrialFiles.pdf(pdf -> {
            COSDictionary holding = new COSDictionary();
            holding.setItem(COSName.getPDFName(key), value);
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Trial"), holding);
        });
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            byte[] nothing = new byte[MEGABYTE];
            for (int at = 0; at < megabytes; at++) {
                packing.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
