package kh.cncc.engine.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.tracking.CaseExport;

/** A case as somebody takes it with them: the texts in the file by their names, with keys for words. */
public final class ExportedCase {

    private ExportedCase() {}

    public static Map<String, String> of(CaseExport export, Actor actor, CaseId id) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(actor, id, Locale.ENGLISH, (key, named) -> Words.same(key), TimeConfiguration.ZONE, out);
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
