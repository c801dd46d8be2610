package kh.cncc.engine.tracking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A word-processing or spreadsheet file is a zip. It is unpacked to nowhere, and no further than a document of that size can honestly go,
 * so that a small file cannot grow until the machine stands still; and it holds no program, nor a link that loads one.
 */
final class OfficeCheck {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Above this much, a part may not be packed tighter than text ever is. */
    private static final long SMALL = 1024 * 1024;

    private static final int TIGHTEST = 150;

    private static final Pattern PROGRAM = Pattern.compile(
            "vbaproject|vbadata|activex|oleobject|\\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|jar|hta|html?|svg)$");

    private OfficeCheck() {}

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(Path file, String mainPart) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry(mainPart) == null) {
                return Optional.of("document.content");
            }
            return zip.size() > MOST_PARTS ? Optional.of("document.bomb") : parts(zip);
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.of("document.broken");
        }
    }

    private static Optional<String> parts(ZipFile zip) throws IOException {
        long left = MOST_BYTES;
        var entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry part = entries.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
                return Optional.of("document.broken");
            }
            if (PROGRAM.matcher(name).find()) {
                return Optional.of("document.active");
            }
            long size = unpacked(zip, part, Math.min(left, most(part)));
            if (size < 0) {
                return Optional.of("document.bomb");
            }
            left -= size;
            Optional<String> listed = OfficeLists.is(name) ? listed(zip, part) : Optional.empty();
            if (listed.isPresent()) {
                return listed;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> listed(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            return OfficeLists.problem(content);
        }
    }

    private static long most(ZipEntry part) {
        return Math.max(SMALL, Math.max(0, part.getCompressedSize()) * TIGHTEST);
    }

    /** How long the part is, by counting; what the zip says of itself may be a lie. Below zero when there is more than allowed. */
    private static long unpacked(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    return -1;
                }
            }
        }
        return size;
    }
}
