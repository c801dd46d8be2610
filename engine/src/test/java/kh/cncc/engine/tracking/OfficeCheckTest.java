package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office file leads to is refused however it is written. */
class OfficeCheckTest {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String LINK =
            "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "hyperlink\" TargetMode=\"External\" Target=\"";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Relationship Type='R/attachedTemplate' TargetMode='External' Target='http://x/'/>",
                "<Relationship Type = \"R/image\" TargetMode = \"External\" Target=\"http://x/\"/>",
                "<Relationship Type=\"R/frame\" TargetMode=\"&#69;xternal\" Target=\"http://x/\"/>",
                "<Relationship Target=\"a>b\" Type=\"R/subDocument\" TargetMode=\"External\"/>",
                "<r:Relationship xmlns:r=\"urn:r\" Type=\"R/image\" TargetMode=\"external\" Target=\"x\"/>",
                "<Relationship Type=\"http://x/hyperlink\" TargetMode=\"External\" Target=\"x\"/>",
                "<Relationship Type=\"R/externalLink\" Target=\"externalLinks/1.xml\"/>",
                "<Relationship Type=\"R/vba&#80;roject\" Target=\"other.bin\"/>",
                "<Relationship Type='R/oleObject' Target='embeddings/1.bin'/>"
            })
    void whatIsFetchedOrRunWhenTheFileIsOpenedIsRefused(String relationship) throws IOException {
        assertThat(related(relationship.replace("R/", RELATIONS))).contains("document.active");
    }

    @Test
    void aLinkThatIsClickedOnIsTaken() throws IOException {
        assertThat(related(LINK + "https://cncc.gov.kh/oleObject\"/>")).isEmpty();
        assertThat(related("<Relationship Type=\"" + RELATIONS + "image\" Target=\"media/1.png\"/>"))
                .isEmpty();
    }

    @Test
    void anotherEncodingIsNoWayPast() throws IOException {
        String list = list("<Relationship Type=\"" + RELATIONS + "attachedTemplate\" TargetMode=\"External\"/>")
                .replace("UTF-8", "UTF-16");
        assertThat(problem("word/_rels/document.xml.rels", list.getBytes(StandardCharsets.UTF_16)))
                .contains("document.active");
    }

    @Test
    void aMacroIsRefusedByTheTypeOfItsContent() throws IOException {
        String types = "<Types><Override PartName='/word/document.xml' ContentType"
                + " = 'application/vnd.ms-word.document.macro&#69;nabled.main+xml'/></Types>";
        assertThat(problem("[Content_Types].xml", TrialFiles.text(types))).contains("document.active");
    }

    @Test
    void aListThatDeclaresItsOwnWordsIsRefused() throws IOException {
        String list = "<!DOCTYPE r [<!ENTITY e 'External'>]><r><Relationship TargetMode='&e;'/></r>";
        assertThat(problem("word/_rels/document.xml.rels", TrialFiles.text(list)))
                .contains("document.active");
        assertThat(related("<Relationship TargetMode=")).contains("document.broken");
    }

    @Test
    void aListIsNotReadInPart() throws IOException {
        String many = " ".repeat(1024 * 1024);
        assertThat(related(many + "<Relationship Type='x' TargetMode='External'/>"))
                .contains("document.bomb");
        assertThat(related(" ".repeat(1000 * 1024))).isEmpty();
    }

    private Optional<String> related(String relationships) throws IOException {
        return problem("word/_rels/document.xml.rels", TrialFiles.text(list(relationships)));
    }

    private static String list(String relationships) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships>" + relationships + "</Relationships>";
    }

    private Optional<String> problem(String part, byte[] content) throws IOException {
        byte[] office = TrialFiles.office(TrialFiles.WORD, Map.of(part, content));
        return OfficeCheck.problem(TrialFiles.file(folder, office), TrialFiles.WORD);
    }
}
