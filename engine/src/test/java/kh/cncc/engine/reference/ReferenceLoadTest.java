package kh.cncc.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@CnccTest
class ReferenceLoadTest {

    private static final Path REAL = Path.of("../config");

    @Autowired
    ReferenceLoad load;

    @Autowired
    Organisation organisation;

    @Autowired
    DSLContext db;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    @BeforeEach
    void inNovember() {
        clock.moveTo(LocalDateTime.of(2026, 11, 10, 9, 0));
    }

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

    @AfterEach
    void theRealFilesAgain() {
        load.load(ReferenceFiles.of(REAL));
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
                        "reference/mechanisms.csv:63: missing parent NOWHERE",
                        "reference/mechanisms.csv:63: unknown template NONE",
                        "demo/appointments.csv:704: from is no date such as 2026-11-30: 2026-13-01");
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
                .contains("the seat is held until further notice by the appointment of line")
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
        assertThat(organisation.mechanisms("CP-ACLC")).isEmpty();
        load.load(ReferenceFiles.of(REAL));
        assertThat(organisation.mechanism("CP-ACLC", "BTB").orElseThrow().status())
                .isEqualTo("active");
    }

    @Test
    void aSeatThatLeftTheCompositionGetsNoWorkAndKeepsItsName() throws IOException {
        Seat member = organisation.seat("CP-CNCC-SEC", "ngo", "BTB").orElseThrow();
        change(
                "reference/seats.csv",
                lines -> lines.removeIf(line -> line.startsWith("CP-CNCC-SEC-9,") && line.contains(",ngo,")));
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.seat("CP-CNCC-SEC", "ngo", "BTB")).isEmpty();
        assertThat(organisation.seat(member.id()).label()).isEqualTo(member.label());
    }

    @Test
    void anOfficialWhoLeftTheFilesIsInactiveAndTheirDeputyActs() throws IOException {
        OfficialId chief = official("battambang.secretariat.chief");
        OfficialId deputy = official("battambang.secretariat.deputy");
        Seat seat = organisation.seat("CP-CNCC-SEC", "chief", "BTB").orElseThrow();
        assertThat(organisation.seatsOf(chief)).contains(new HeldSeat(seat, Standing.HOLDER));
        assertThat(organisation.seatsOf(deputy)).doesNotContain(new HeldSeat(seat, Standing.DEPUTY));
        change("demo/officials.csv", lines -> lines.removeIf(line -> line.startsWith("battambang.secretariat.chief,")));
        change("demo/appointments.csv", lines -> lines.removeIf(line -> line.startsWith(seat.code() + ",")));
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.officialByUsername("battambang.secretariat.chief"))
                .isEmpty();
        assertThat(organisation.official(chief).username()).isEqualTo("battambang.secretariat.chief");
        assertThat(organisation.holder(seat.id())).isEmpty();
        assertThat(organisation.seatsOf(chief)).isEmpty();
        assertThat(organisation.seatsOf(deputy)).contains(new HeldSeat(seat, Standing.DEPUTY));
        load.load(ReferenceFiles.of(REAL));
        assertThat(organisation.seatsOf(chief)).contains(new HeldSeat(seat, Standing.HOLDER));
    }

    @Test
    void theFirstDayOfAnAppointmentCanBeCorrected() throws IOException {
        Seat seat = organisation.seat("CP-CNCC", "president", "BTB").orElseThrow();
        change(
                "demo/appointments.csv",
                lines -> lines.replaceAll(line -> line.startsWith(seat.code() + ",")
                        ? line.replaceFirst(",\\d{4}-\\d\\d-\\d\\d,", ",2026-02-01,")
                        : line));
        load.load(ReferenceFiles.of(folder));
        assertThat(organisation.holder(seat.id()).orElseThrow().since()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void aSeatIsNotTakenFromAHolderWhoseAppointmentWasNotEnded() throws IOException {
        change(
                "demo/appointments.csv",
                lines -> lines.replaceAll(line -> line.replace(
                        "CP-CNCC-BTB.president,battambang.council.president",
                        "CP-CNCC-BTB.president,kampot.council.president")));
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("the seat is held by battambang.council.president since");
    }

    @Test
    void aMechanismCannotGetAnotherCodeAndNoAreaCanBeLeftOut() throws IOException {
        change(
                "reference/mechanisms.csv",
                lines -> lines.replaceAll(line -> line.replace("CP-ACLC-{area},", "CP-ACL-{area},")));
        change("reference/areas.csv", lines -> lines.removeIf(line -> line.startsWith("KEP,")));
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("CP-ACL-BTB is known as CP-ACLC-BTB; a code cannot change")
                .hasMessageContaining("the area KEP is known and cannot be left out");
    }

    @Test
    void anUnknownColumnAnEmptiedFileAndATreeInACircleAreTold() throws IOException {
        change("reference/areas.csv", lines -> lines.replaceAll(line -> line + ","));
        change("reference/areas.csv", lines -> lines.set(0, lines.get(0) + "colour"));
        change("reference/holidays.csv", lines -> lines.subList(1, lines.size()).clear());
        append(
                "reference/mechanisms.csv",
                "RING-A,RING-A,council,RING-B,nation,KH,,Ring,រង្វង់,,,,,active,test,source");
        append("reference/mechanisms.csv", "RING-B,RING-B,council,RING-A,nation,KH,,,រង្វង់,,,,,active,test,source");
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("areas.csv:1: unknown column colour")
                .hasMessageContaining("holidays.csv:1: has no rows")
                .hasMessageContaining("mechanisms.csv:63: RING-A is above itself")
                .hasMessageContaining("mechanisms.csv:64: name_en is empty");
    }

    @Test
    void aFileSavedByASpreadsheetIsReadAndEmptyLinesDoNotShiftTheCount() throws IOException {
        Path areas = folder.resolve("reference/areas.csv");
        Files.writeString(areas, "\uFEFF" + Files.readString(areas).replace("\n", "\r\n"));
        String before = fingerprint();
        load.load(ReferenceFiles.of(folder));
        assertThat(fingerprint()).isEqualTo(before);
        append("reference/areas.csv", "\n\nXXX,moon,KH,KH-99,moon,Moon,ព្រះចន្ទ");
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("areas.csv:30: unknown kind moon");
    }

    @Test
    void inventedOfficialsAreNeitherLoadedNorActiveOnceTheDemoIsOver() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new OfficialSection(db, passwords, false, "unused").load(ReferenceFiles.of(folder), new Problems());
            assertThat(db.fetchSingle("select count(*) from engine.official where active")
                            .get(0, int.class))
                    .isZero();
        });
    }

    @Test
    void whoeverBecomesARealOfficialDoesNotInheritThePasswordOfTheDemo() throws IOException {
        String line = "battambang.council.president,Real Name,ឈ្មោះពិត,,,km";
        append("reference/officials.csv", line);
        assertThatThrownBy(() -> load.load(ReferenceFiles.of(folder)))
                .hasMessageContaining("duplicate username battambang.council.president");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            new OfficialSection(db, passwords, false, "unused").load(ReferenceFiles.of(folder), new Problems());
            assertThat(db.fetchSingle(
                                    "select active, demo, password_hash from engine.official where username = ?",
                                    "battambang.council.president")
                            .intoArray())
                    .containsExactly(true, false, null);
        });
    }

    @Test
    void whoeverStartsTheProgramWithWrongFilesReadsTheListAndNoStackTrace() {
        Problems problems = new Problems();
        problems.add("reference/areas.csv", 3, "duplicate code BTB");
        Throwable failure = new IllegalStateException(new ReferenceProblems(problems.all()));
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.none(),
                                (type, name, e) -> {})
                        .stream()
                        .map(analyzer -> analyzer.analyze(failure))
                        .filter(Objects::nonNull)
                        .map(FailureAnalysis::getDescription))
                .singleElement()
                .asString()
                .contains("reference/areas.csv:3: duplicate code BTB");
    }

    @Test
    void theWholeCountryLoadsInLessThanTwoSeconds() {
        load.load(ReferenceFiles.of(folder));
        long start = System.nanoTime();
        load.load(ReferenceFiles.of(folder));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private OfficialId official(String username) {
        return organisation.officialByUsername(username).orElseThrow().id();
    }

    private void change(String file, Consumer<List<String>> change) throws IOException {
        Path path = folder.resolve(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        change.accept(lines);
        Files.write(path, lines);
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
