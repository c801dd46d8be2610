package kh.cncc.engine.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

/** The export for machines: names in English, times in UTC. */
final class ExportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExportJson() {}

    static String of(CaseFolder folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", folder.head());
        content.put("content", folder.sections());
        content.put("timeline", folder.timeline());
        content.put("comments", folder.comments());
        content.put("documents", folder.documents());
        content.put("relations", folder.relations());
        content.put("participants", folder.participants());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    /** The audit with the hashes of its chain. */
    static String of(List<AuditEntry> entries, List<Map<String, Object>> hashes) {
        List<Map<String, Object>> chain = new ArrayList<>();
        for (int number = 0; number < entries.size(); number++) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("entry", entries.get(number));
            entry.putAll(hashes.get(number));
            chain.add(entry);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(chain);
    }
}
