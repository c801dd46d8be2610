package kh.cncc.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class ReferenceLoadTest {

    private static final Path REAL = Path.of("../config");

    @Autowired
    ReferenceLoad load;

    @Autowired
    Organisation organisation;

    @Autowired
    DSLContext db;

    @TempDir
    Path folder;

    @BeforeEach
    void aCopyOfTheRealFiles() throws IOException {
        try (var files = Files.walk(REAL)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Path copy = folder.resolve(REAL.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void everyProvinceHasItsCouncilSecretariatTeamAndDepartments() {
        assertThat(organisation.provinces()).hasSize(25);
        for (String kind : new String[] {
            "CP-CNCC",
            "CP-CNCC-SEC",
            "CP-WCCC",
            "CP-WCCC-TEAM",
            "DSVY",
            "DWA",
            "DOH",
            "DEYS",
            "DLVT",
            "POLICE",
            "PLANNING",
            "COURT"
        }) {
            assertThat(organisation.mechanisms(kind)).as(kind).hasSize(25);
        }
        assertThat(seats("CP-CNCC-BTB")).isEqualTo(28);
        assertThat(seats("CP-CNCC-SEC-BTB")).isEqualTo(9);
        assertThat(seats("CP-WCCC-BTB")).isEqualTo(16);
        assertThat(seats("CNCC")).isEqualTo(30);
        assertThat(organisation.mechanism("CP-CNCC", "PNP").orElseThrow().name().km())
                .contains("រាជធានីភ្នំពេញ");
    }

    @Test
    void theSameFilesTwiceChangeNothing() {
        String before = fingerprint();
        load.load(ReferenceFiles.of(folder));
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldWithFileLineAndReasonAndNothingChanges() throws IOException {
        append("reference/mechanisms.csv", "LOST,LOST,council,NOWHERE,nation,KH,NONE,Lost,បាត់,,,,,active,test,source");
        append("demo/appointments.csv", "CP-CNCC-XXX.president,nobody,2026-13-01,,Act");
        append("reference/areas.csv", "BTB,province,KH,KH-2,battambang,Twice,ពីរដង");
        String before = fingerprint();
        ReferenceProblems problems =
                catchThrowableOfType(ReferenceProblems.class, () -> load.load(ReferenceFiles.of(folder)));
        assertThat(problems.problems())
                .extracting(Problems.Problem::toString)
                .contains(
                        "reference/areas.csv:28: duplicate code BTB",
                        "reference/mechanisms.csv:61: missing parent NOWHERE",
                        "reference/mechanisms.csv:61: unknown template NONE");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void anUnknownSeatOrOverlappingAppointmentStopsTheLoad() throws IOException {
        append("demo/appointments.csv", "CP-CNCC-BTB.emperor,battambang.council.president,2026-01-01,,Act");
        append("demo/appointments.csv", "CP-CNCC-BTB.president,kampot.council.president,2026-01-01,,Act");
        append("demo/appointments.csv", "CP-CNCC-BTB.president,kampot.council.president,2026-1-1,,Act");
        ReferenceProblems problems =
                catchThrowableOfType(ReferenceProblems.class, () -> load.load(ReferenceFiles.of(folder)));
        assertThat(problems.getMessage())
                .contains("unknown seat CP-CNCC-BTB.emperor")
                .contains("the seat is held until further notice")
                .contains("is no date such as 2026-11-30");
    }

    @Test
    void aRowOfTheWrongLengthAndAHeadingWithoutAColumnAreTold() throws IOException {
        append("reference/holidays.csv", "2026-12-31,too short");
        Path seats = folder.resolve("reference/seats.csv");
        Files.writeString(seats, Files.readString(seats).replaceFirst("title_km", "title_xx"));
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("holidays.csv:45: has 2 values, the heading has 6")
                .hasMessageContaining("seats.csv:1: the heading has no title_km");
    }

    @Test
    void whatIsNoLongerInTheFilesBecomesDormantAndStays() throws IOException {
        Path file = folder.resolve("reference/mechanisms.csv");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("CP-ACLC"))
                        .toList());
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.mechanism("CP-ACLC", "BTB").orElseThrow().status())
                .isEqualTo("dormant");
        load.load(ReferenceFiles.of(REAL));
        assertThat(organisation.mechanism("CP-ACLC", "BTB").orElseThrow().status())
                .isEqualTo("active");
    }

    private void append(String file, String line) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + line + "\n");
    }

    private int seats(String mechanism) {
        return db.fetchSingle(
                        "select count(*) from engine.seat s join engine.mechanism m on m.id = s.mechanism_id where m.code = ?",
                        mechanism)
                .get(0, int.class);
    }

    /** Also sees rows that were written anew with the same content. */
    private String fingerprint() {
        return db.fetch("""
                        select 'm', md5(string_agg(m::text || m.xmin, ',' order by m.id)) from engine.mechanism m
                        union all select 's', md5(string_agg(s::text || s.xmin, ',' order by s.id)) from engine.seat s
                        union all select 'o', md5(string_agg(o::text || o.xmin, ',' order by o.id)) from engine.official o
                        union all select 'a', md5(string_agg(a::text || a.xmin, ',' order by a.id)) from engine.appointment a
                        union all select 'r', md5(string_agg(r::text || r.xmin, ',' order by r.code)) from engine.area r
                        """).toString();
    }
}
