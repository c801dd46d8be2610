package kh.cncc.engine.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.AuditEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The export for machines: names in English, times in UTC. The numbers of rows in the database stay there: they mean nothing to anybody
 * else, and tell how much there is that is not in this case.
 */
final class ExportJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of anything. */
    private static final List<String> ROWS = List.of("id", "ref", "series");

    /** Of what an act says about itself. */
    private static final List<String> ROWS_OF_ACTS =
            List.of("comment", "document", "mail", "mechanism", "official", "opening", "other", "task");

    private ExportJson() {}

    static String of(CaseFolder folder) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("case", folder.head());
        content.put("content", folder.sections());
        content.put("timeline", folder.timeline());
        content.put("comments", folder.comments());
        content.put(
                "documents",
                folder.documents().stream().map(one -> document(folder, one)).toList());
        content.put("relations", folder.relations());
        content.put("participants", folder.participants());
        return written(content);
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
        return written(chain);
    }

    private static ObjectNode document(CaseFolder folder, DocumentLine line) {
        ObjectNode document = JSON.valueToTree(line);
        document.put("number", folder.number(line));
        if (line.withdrawn() == null) {
            document.put("file", folder.path(line));
        }
        return document;
    }

    private static String written(Object content) {
        JsonNode tree = JSON.valueToTree(content);
        withoutRows(tree);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static void withoutRows(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(ROWS);
            if (object.get("detail") instanceof ObjectNode detail) {
                detail.remove(ROWS_OF_ACTS);
            }
        }
        node.forEach(ExportJson::withoutRows);
    }
}
