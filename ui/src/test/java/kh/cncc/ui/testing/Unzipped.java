package kh.cncc.ui.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/** The parts of a spreadsheet by their names. It tells the sizes of its parts only at its end, so it is read as a file. */
public final class Unzipped {

    private Unzipped() {}

    public static Map<String, String> of(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> parts = new HashMap<>();
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}
