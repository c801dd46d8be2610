package kh.cncc.engine.tracking;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that remembers the fingerprint of each of its parts, and lists them at its end. */
final class ExportZip implements AutoCloseable {

    private static final String MANIFEST = "manifest.sha256";

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    ExportZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes a part. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    void put(String name, String text) throws IOException {
        put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void put(String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(open(zip), Sha256.digest());
        part.to(digested);
        digested.flush();
        zip.closeEntry();
        // As sha256sum writes it, so that "sha256sum -c manifest.sha256" checks the export.
        manifest.append(HexFormat.of().formatHex(digested.getMessageDigest().digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    void manifest() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A part that closes what it was given does not close the zip. */
    private static OutputStream open(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
