package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.TimeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One list of all that happened in a case, and one file with everything in it. */
@CnccTest
@Import(TrialCases.class)
class CaseExportTest {

    private static final ZoneId ZONE = TimeConfiguration.ZONE;

    @TempDir
    Path folder;

    @Autowired
    TrialCases trial;

    @Autowired
    CaseExport export;

    @Autowired
    Timelines timelines;

    @Autowired
    Comments comments;

    @Autowired
    Documents documents;

    @Autowired
    Watching watching;

    @Autowired
    Openings openings;

    @Autowired
    Relations relations;

    @Autowired
    CaseHeads heads;

    @Autowired
    Audit audit;

    @Test
    void theTimelineHasCommentsDocumentsMailsAndActsOnceEach() {
        Actor officer = trial.who("battambang.secretariat.officer");
        CaseId id = aCaseWithSomethingInIt(officer);
        List<TimelineEntry> all = timelines.page(officer, id, 0, 50);
        assertThat(all)
                .extracting(TimelineEntry::sort)
                .containsExactlyInAnyOrder(
                        TimelineEntry.Sort.COMMENT, TimelineEntry.Sort.DOCUMENT, TimelineEntry.Sort.MAIL);
        assertThat(all).extracting(TimelineEntry::text).contains("<b>The mother</b> waits", "minutes.pdf");
        assertThat(timelines.count(officer, id)).isEqualTo(3);
        assertThat(timelines.page(officer, id, 1, 1)).hasSize(1);
        Actor stranger = trial.who("kampot.secretariat.officer");
        assertThatThrownBy(() -> timelines.page(stranger, id, 0, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> timelines.count(stranger, id)).isInstanceOf(Refused.class);
    }

    @Test
    void anExportHasEverythingInItAndProvesIt() throws IOException {
        Actor officer = trial.who("battambang.secretariat.officer");
        CaseId id = aCaseWithSomethingInIt(officer);
        Map<String, byte[]> parts = exported(officer, id, "km");
        assertThat(parts.keySet())
                .contains("index.html", "case.json", "audit.json", "manifest.sha256")
                .contains("documents/1-v1-minutes.pdf");
        String page = new String(parts.get("index.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("lang=\"km\"", "&lt;b&gt;The mother&lt;/b&gt; waits", "បាត់ដំបង")
                .doesNotContain("<script", "<b>The");
        assertThat(new String(parts.get("audit.json"), StandardCharsets.UTF_8)).contains("\"hash\"", "case-exported");
        String manifest = new String(parts.get("manifest.sha256"), StandardCharsets.UTF_8);
        parts.forEach((name, content) -> {
            if (!name.equals("manifest.sha256")) {
                assertThat(manifest).contains(HexFormat.of().formatHex(Sha256.of(content)) + "  " + name + "\n");
            }
        });
        assertThat(audit.timeline(id)).extracting(entry -> entry.act()).contains("case-exported");
    }

    @Test
    void noNumberOfARowInTheDatabaseLeavesWithAnExport() throws IOException {
        Actor officer = trial.who("battambang.secretariat.officer");
        CaseId id = aCaseWithSomethingInIt(officer);
        CaseId other = trial.ordinary("Another one");
        relations.relate(officer, id, heads.head(officer, other).number());
        Map<String, byte[]> parts = exported(officer, id, "en");
        String content = new String(parts.get("case.json"), StandardCharsets.UTF_8);
        assertThat(content)
                .contains(
                        heads.head(officer, id).number(),
                        heads.head(officer, other).number())
                .contains("\"file\" : \"documents/1-v1-minutes.pdf\"");
        String audited = new String(parts.get("audit.json"), StandardCharsets.UTF_8);
        assertThat(audited).contains("document-added", "comment-added", "case-related", "\"version\"");
        for (String part : List.of(content, audited)) {
            for (String row : List.of("id", "ref", "series", "comment", "document", "other", "mail")) {
                assertThat(part).doesNotContainPattern("\"" + row + "\" : (\\d|\\{\\s+\"value\")");
            }
        }
    }

    @Test
    void aConfidentialCaseIsExportedByWhoOpenedItOnly() throws IOException {
        Actor chief = trial.who("battambang.secretariat.chief");
        CaseId id = trial.confidential("A child in danger");
        assertThatThrownBy(() -> exported(chief, id, "en")).isInstanceOf(Closed.class);
        openings.open(chief, id, "To prepare the council's meeting");
        assertThat(exported(chief, id, "en")).containsKey("index.html");
        assertThat(timelines.page(chief, id, 0, 10))
                .extracting(TimelineEntry::text)
                .contains("To prepare the council's meeting");
        assertThatThrownBy(() -> exported(trial.who("battambang.secretariat.officer"), id, "en"))
                .isInstanceOf(Refused.class)
                .isNotInstanceOf(Closed.class);
    }

    @Test
    void relatingACaseToAConfidentialOneIsNotInItsOwnHistory() throws IOException {
        Actor officer = trial.who("battambang.secretariat.officer");
        Actor chief = trial.who("battambang.secretariat.chief");
        CaseId id = trial.ordinary("Birth registration");
        CaseId hidden = trial.confidential("A child in danger");
        comments.write(officer, id, "One");
        List<TimelineEntry> before = timelines.page(officer, id, 0, 50);
        assertThat(relations.relate(chief, id, heads.head(chief, hidden).number()))
                .isInstanceOf(RelateResult.Related.class);
        assertThat(timelines.page(officer, id, 0, 50)).isEqualTo(before);
        assertThat(timelines.count(officer, id)).isEqualTo(before.size());
        Map<String, byte[]> parts = exported(officer, id, "en");
        for (String part : List.of("index.html", "case.json", "audit.json")) {
            assertThat(new String(parts.get(part), StandardCharsets.UTF_8)).doesNotContain("case-related");
        }
        assertThat(audit.timeline(hidden)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("case-related");
            assertThat(entry.detail()).containsEntry("other", (int) id.value());
        });
    }

    @Test
    void ofTwoConfidentialCasesNeitherSaysWhichTheOtherIs() {
        Actor chief = trial.who("battambang.secretariat.chief");
        CaseId one = trial.confidential("One");
        CaseId other = trial.confidential("Other");
        assertThat(relations.relate(chief, one, heads.head(chief, other).number()))
                .isInstanceOf(RelateResult.Related.class);
        assertThat(audit.timeline(one))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEmpty());
        assertThat(audit.timeline(other)).isEmpty();
    }

    private CaseId aCaseWithSomethingInIt(Actor officer) {
        CaseId id = trial.ordinary("Birth registration");
        watching.watch(trial.who("battambang.secretariat.chief"), id);
        comments.write(officer, id, "<b>The mother</b> waits");
        documents.add(
                officer,
                id,
                new NewDocument(
                        NewDocument.ATTACHMENT, "minutes.pdf", TrialFiles.file(folder, TrialFiles.pdf()), null));
        return id;
    }

    private Map<String, byte[]> exported(Actor actor, CaseId id, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(actor, id, Locale.of(language), (key, named) -> Words.same(key), ZONE, out);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
