package kh.cncc.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class GazetteerTest {

    private static final Path REAL = Path.of("../config");
    private static final String HEADING =
            "\"List of Gazetteer Code\",,,,,,\n,,,,,,\nType,Code,\"Name (Khmer)\",\"Name (Latin)\",Reference,\"Official Note\",Note\n";

    @Autowired
    ReferenceLoad load;

    @Autowired
    Organisation organisation;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @BeforeEach
    void aCopyOfTheRealFilesWithTheExtractAsTheirGazetteer() throws IOException {
        try (var files = Files.walk(REAL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Path copy = folder.resolve(REAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(gazetteer("x").getParent());
        Files.copy(REAL.resolve("demo/gazetteer.csv"), gazetteer("extract.csv"));
    }

    @AfterEach
    void theRealFilesAgain() {
        load.load(ReferenceFiles.of(REAL));
    }

    @Test
    void eachDistrictAndCommuneHasItsCommitteeBelowTheOneOfTheNextLevel() {
        Mechanism commune = organisation.mechanism("CCWC", "020801").orElseThrow();
        Mechanism district = organisation.mechanism("MDK-WCCC", "0208").orElseThrow();
        Mechanism province = organisation.mechanism("CP-WCCC", "BTB").orElseThrow();
        assertThat(commune.parent()).isEqualTo(district.id());
        assertThat(district.parent()).isEqualTo(province.id());
        assertThat(commune.code()).isEqualTo("CCWC-020801");
        assertThat(commune.name())
                .isEqualTo(new Words(
                        "Committee for Women and Children, Anlong Vil Commune",
                        "គណៈកម្មាធិការទទួលបន្ទុកកិច្ចការនារី និងកុមារឃុំអន្លង់វិល"));
        assertThat(seats("CCWC-020801")).isEqualTo(8);
        assertThat(seats("MDK-WCCC-0208")).isEqualTo(16);
        assertThat(organisation.mechanisms("CCWC")).hasSize(14);
        assertThat(organisation.mechanisms("MDK-WCCC")).hasSize(6);
    }

    @Test
    void anAreaKnowsWhatItIsAPartOf() {
        assertThat(organisation.ancestors("020801")).extracting(Area::code).containsExactly("0208", "BTB", "KH");
        assertThat(organisation.within("020801", "BTB")).isTrue();
        assertThat(organisation.within("0208", "0208")).isTrue();
        assertThat(organisation.within("0208", "020801")).isFalse();
        assertThat(organisation.within("020801", "KPT")).isFalse();
        assertThat(organisation.parts("0208")).extracting(Area::code).containsExactly("020801", "020802", "020810");
        assertThat(organisation.province("020801").code()).isEqualTo("BTB");
        assertThat(organisation.province("120101").code()).isEqualTo("PNP");
        assertThat(organisation.province("KH").code()).isEqualTo("KH");
        assertThat(organisation.nearest("CP-CNCC", "020801")).isEqualTo(organisation.mechanism("CP-CNCC", "BTB"));
        assertThat(organisation.nearest("NCCT", "020801")).isEqualTo(organisation.mechanism("NCCT", "KH"));
    }

    @Test
    void theProvincesAreStillTwentyFive() {
        assertThat(organisation.provinces())
                .hasSize(25)
                .allMatch(area -> List.of("province", "capital").contains(area.kind()));
        assertThat(organisation.mechanisms("CP-CNCC")).hasSize(25);
        assertThat(organisation.mechanisms("CP-WCCC")).hasSize(25);
    }

    @Test
    void aSpreadsheetsTrapsAreSeenThrough() throws IOException {
        write("kampot.csv", HEADING + """
                ,708,កំពត,Kampot,,,
                ក្រុង,709,បូក\u200Bគោ,"Bo  kor",,,
                ឃុំ,70707,ឃុំសាក,Test Village,,,
                ,70901,ក,Sangkat of a municipality,,,
                ភូមិ,7090101,ភូមិមួយ,One,,,
                ,,,,,,
                """);
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.area("0708").name()).isEqualTo(new Words("Kampot District", "ស្រុកកំពត"));
        assertThat(organisation.area("0709").name()).isEqualTo(new Words("Bo kor Municipality", "ក្រុងបូកគោ"));
        assertThat(organisation.area("070901").name().km()).isEqualTo("សង្កាត់ក");
        assertThat(organisation.area("070901").kind()).isEqualTo("commune");
        assertThat(organisation.ancestors("0708")).extracting(Area::code).containsExactly("KPT", "KH");
        assertThat(organisation.parts("070901")).isEmpty();
    }

    @Test
    void anEverydayNameGoesBeforeTheRomanisation() {
        assertThat(organisation.area("0707").name().en()).isEqualTo("Teuk Chhou District");
        assertThat(organisation.area("0707").slug()).isEqualTo("tuekchhou-0707");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ភូមិ,30802,ទី១៥,Ti Dobbram         | the code 030802 has 6 digits, a ភូមិ has 8
            ស្រុក,20501,ឯកភ្នំ,Aek Phnum       | the code 020501 has 6 digits, a ស្រុក has 4
            ,2,បាត់ដំបង,Battambang             | the code 02 has 2 digits, but districts have 4, communes 6 and villages 8
            តំបន់,205,ឯកភ្នំ,Aek Phnum         | unknown type តំបន់
            ស្រុក,2O5,ឯកភ្នំ,Aek Phnum         | the code is no number: 2O5
            ស្រុក,205,,Aek Phnum               | 0205 has no Khmer name
            ស្រុក,205,ឯកភ្នំ                    | 0205 has no Latin name
            ស្រុក,208,សង្កែ,Sangkae            | duplicate code 0208, first in reference/gazetteer/extract.csv:11
            ឃុំ,20501,ព្រែកនរិន្ទ,Preaek Norint  | 020501 belongs to 0205, which is missing
            ស្រុក,2601,ថ្មី,New                 | 2601 belongs to 26, which is missing
            """)
    void whatIsWrongIsToldWithFileLineAndReason(String row, String reason) throws IOException {
        write("more.csv", HEADING + "ស្រុក,209,សំឡូត,Samlout,,,\n" + row + "\n");
        ReferenceProblems problems =
                catchThrowableOfType(ReferenceProblems.class, () -> load.load(ReferenceFiles.of(folder)));
        assertThat(problems.problems())
                .extracting(Problems.Problem::toString)
                .containsExactly("reference/gazetteer/more.csv:5: " + reason);
        assertThat(organisation.seat("MDK-WCCC", "chief", "0209")).isEmpty();
    }

    @Test
    void aFileWithoutCodesOrInAnotherEncodingIsTold() throws IOException {
        write("empty.csv", HEADING);
        Files.write(gazetteer("latin.csv"), new byte[] {'a', ',', '2', '0', '5', ',', (byte) 0xE9, ',', 'b', '\n'});
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("reference/gazetteer/empty.csv:1: has no row with a code in its second column")
                .hasMessageContaining("reference/gazetteer/latin.csv:1: is not written in UTF-8");
    }

    @Test
    void aCommuneThatWasGivenUpKeepsItsNameAndItsCommitteeGetsNoWork() throws IOException {
        write("pailin.csv", HEADING + "ក្រុង,2401,ប៉ៃលិន,Pailin,,,\nសង្កាត់,240101,ប៉ៃលិន,Pailin,,,\n");
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.seat("CCWC", "chief", "240101")).isPresent();
        write("pailin.csv", HEADING + "ក្រុង,2401,ប៉ៃលិន,Pailin,,,\n");
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.area("240101").name().en()).isEqualTo("Sangkat Pailin");
        assertThat(organisation.parts("2401")).isEmpty();
        assertThat(organisation.mechanism("CCWC", "240101").orElseThrow().status())
                .isEqualTo("dormant");
        assertThat(organisation.seat("CCWC", "chief", "240101")).isEmpty();
        write("pailin.csv", HEADING + "ក្រុង,2401,ប៉ៃលិន,Pailin,,,\nសង្កាត់,240101,ប៉ៃលិន,Pailin,,,\n");
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.seat("CCWC", "chief", "240101")).isPresent();
        assertThat(organisation.parts("2401")).extracting(Area::code).containsExactly("240101");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(gazetteer(file), text);
    }

    private Path gazetteer(String file) {
        return folder.resolve("reference/gazetteer").resolve(file);
    }

    private int seats(String mechanism) {
        return db.fetchSingle(
                        "select count(*) from engine.seat s join engine.mechanism m on m.id = s.mechanism_id where m.code = ?",
                        mechanism)
                .get(0, int.class);
    }
}
