package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import kh.cncc.processes.matters.Topic;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters of the study that are solved within the province: by asking, by referring, by joining, and by handing down. */
@BrowserTest
class MattersAmongNeighboursTest {

    private static final String COUNCIL = "battambang.council.president";

    @Autowired
    private Officials officials;

    @Autowired
    private MatterColleagues others;

    private Locale language = Languages.ENGLISH;
    private String story = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aMonday() {
        today = others.monday();
    }

    @AfterEach
    void close() {
        officials.close();
    }

    private MatterDesk of(String username) {
        return new MatterDesk(officials.of(username, language), story + "-" + username);
    }

    @Test
    void aBirthThatIsNotRegisteredIsDecidedOnceTheRaiserHasToldMore() {
        story = "birth";
        language = Languages.KHMER;
        Told told = new Told(
                Topic.BIRTH_REGISTRATION,
                "020802",
                "គ្រួសារមានសមាជិកគ្មានសំបុត្រកំណើត",
                "មន្ត្រីអត្រានុកូលដ្ឋានបដិសេធមិនចុះបញ្ជីកំណើតកុមារប្រាំបីនាក់ ព្រោះឪពុកម្តាយបាត់ឯកសារដោយទឹកជំនន់។",
                "សូមឱ្យចុះបញ្ជីកំណើតតាមសាក្សីពីរនាក់។");
        MatterDesk raiser = of("norea.ccwc.deputy");
        String number = raiser.tell(told).file(LocalDate.of(2026, 11, 27));
        of("norea.ccwc.chief")
                .open(MatterColleagues.CONSIDER, number)
                .escalate("ឃុំមិនអាចបង្គាប់មន្ត្រីអត្រានុកូលដ្ឋានបានទេ។", "សាក្សីពីរនាក់គួរតែគ្រប់គ្រាន់។");

        MatterDesk district = of("sangkae.wccc.chief").open(MatterColleagues.CONSIDER, number);
        district.ladderAt(2, "district")
                .says("សាក្សីពីរនាក់គួរតែគ្រប់គ្រាន់។")
                .press("outcome.ask")
                .write("matters.field.question", "តើមានប៉ុន្មានគ្រួសារ ហើយមានសាក្សីឬទេ?")
                .send("ask");
        assertThat(raiser.matter(number).state()).containsText(raiser.text("matters.state.waiting"));
        others.at(today.plusDays(3));
        raiser.open("giveInformation", number)
                .says("តើមានប៉ុន្មានគ្រួសារ ហើយមានសាក្សីឬទេ?")
                .write("matters.field.answer", "មានប្រាំគ្រួសារ ហើយមេភូមិ និងឆ្មបជាសាក្សី។")
                .send("answer");

        district.open(MatterColleagues.CONSIDER, number)
                .says("មានប្រាំគ្រួសារ ហើយមេភូមិ និងឆ្មបជាសាក្សី។")
                .writeDecision("ចុះបញ្ជីកំណើតតាមសាក្សីពីរនាក់។", "អនុក្រឹត្យលេខ ១០៣ មាត្រា ២៧")
                .mustFollow(
                        "នាំគ្រួសារទាំងប្រាំទៅចុះបញ្ជី។",
                        others.mechanism("CCWC", "020802"),
                        others.seat("CCWC", "permanent-deputy", "020802"),
                        today.plusDays(20));
        String decision = district.decided();
        others.goOn();
        of("norea.ccwc.permanent-deputy")
                .open("carryOutAction", number)
                .done("សំបុត្រកំណើតទាំងប្រាំបីត្រូវបានប្រគល់ជូន។");
        raiser.open("confirmOutcome", number)
                .says(decision)
                .says("សំបុត្រកំណើតទាំងប្រាំបីត្រូវបានប្រគល់ជូន។")
                .confirm("កុមារទាំងប្រាំបីមានសំបុត្រកំណើត។");
        raiser.closed(number, 2);
        assertThat(raiser.timeline(number)).containsText(raiser.text("act.matter-clock-resumed"));
    }

    @Test
    void aDepartmentThatDoesNotActIsSeenNotTo() {
        story = "department";
        language = Languages.KHMER;
        Told told = new Told(
                Topic.EARLY_CHILDHOOD,
                "BTB",
                "កុមារអាយុ ៣-៥ ឆ្នាំ មិនបានទទួលការអប់រំកុមារតូច",
                "នៅភូមិបី គ្មានសាលាមត្តេយ្យសហគមន៍ទេ។ មន្ទីរអប់រំបានសន្យាតាំងពីឆ្នាំមុន តែមិនទាន់បានធ្វើអ្វីសោះ។",
                "សូមឱ្យមន្ទីរអប់រំបើកថ្នាក់មត្តេយ្យនៅភូមិទាំងបី។");
        MatterDesk team = of("battambang.wccc.team");
        String number = team.tell(told).file(LocalDate.of(2026, 12, 4));
        MatterDesk president = of("battambang.wccc.president")
                .open(MatterColleagues.CONSIDER, number)
                .press("outcome.refer");
        String education = president.read(others.mechanism("DEYS", "BTB"));
        president
                .tick("matters.field.units", education)
                .tick("matters.field.units", president.read(others.mechanism("DWA", "BTB")))
                .choose("matters.field.wanted", president.text("matters.wanted.action"))
                .write("matters.field.request", "សូមបើកថ្នាក់ និងជ្រើសរើសគ្រូ។")
                .send("refer");
        of("battambang.dwa.director")
                .open("answerReferral", number)
                .says("សូមបើកថ្នាក់ និងជ្រើសរើសគ្រូ។")
                .write("matters.field.answer", "ភូមិទាំងបីរកឃើញគ្រូស្ម័គ្រចិត្តហើយ។")
                .send("answer");

        others.at(LocalDate.of(2026, 11, 18));
        president.open(MatterColleagues.CONSIDER, number).says("ភូមិទាំងបីរកឃើញគ្រូស្ម័គ្រចិត្តហើយ។");
        assertThat(president.item(education)).containsText(president.text("matters.silent"));
        president
                .writeDecision("មន្ទីរអប់រំបើកថ្នាក់មត្តេយ្យបី។", "សេចក្ដីណែនាំលេខ ០៨២")
                .mustFollow(
                        "បើកថ្នាក់មត្តេយ្យនៅភូមិទាំងបី។",
                        others.mechanism("DEYS", "BTB"),
                        others.seat("DEYS", "director", "BTB"),
                        LocalDate.of(2026, 12, 1));
        String decision = president.decided();
        others.at(LocalDate.of(2026, 12, 3));
        president.desk.go("/decisions/actions?overdue=true");
        president.picture("overdue");
        assertThat(president.row(decision)).containsText(education);

        MatterDesk department = of("battambang.deys.director").open("carryOutAction", number);
        department
                .write("followup.note", "បានបើកមួយថ្នាក់។")
                .press("followup.tell.do")
                .says(department.text("followup.told"));
        department.done("ថ្នាក់មួយបានបើកនៅថ្ងៃច័ន្ទ។");
        team.open("confirmOutcome", number).says("ថ្នាក់មួយបានបើកនៅថ្ងៃច័ន្ទ។");
        team.write("confirm.remark", "នៅសល់ភូមិពីរទៀតគ្មានថ្នាក់។")
                .press("confirm.object")
                .says(team.text("confirm.objected"));
        team.matter(number).ladderAt(2, "provincial-council");
        others.decide(
                COUNCIL,
                number,
                null,
                "អភិបាលរងធ្វើការជាមួយមន្ទីរអប់រំរហូតដល់បើកថ្នាក់ទាំងបី។",
                "សេចក្ដីសម្រេចលេខ ២១៦");
        team.open("confirmOutcome", number).says("នៅសល់ភូមិពីរទៀតគ្មានថ្នាក់។").confirm("ថ្នាក់ទាំងបីបានបើក។");
        team.closed(number, 2);
    }

    @Test
    void twoCommunesThatAskTheSameAreAnsweredAtOnce() {
        story = "joined";
        Told first = new Told(
                Topic.HEALTH,
                "020802",
                "Households of the commune do not have safe drinking water",
                "The well of the school is dry, and children drink from the river.",
                "That the district has a deeper well drilled.");
        Told second = new Told(
                Topic.HEALTH,
                "020801",
                "Children fall ill of the water of the river",
                "The neighbouring commune has the same river, and forty children were ill in October.",
                "That there is safe drinking water at the school.");
        String lead = others.raise("norea.ccwc.chief", first);
        MatterDesk other = of("anlongvil.ccwc.chief");
        String number = other.tell(second).file(LocalDate.of(2026, 11, 27));

        MatterDesk district = of("sangkae.wccc.chief").open(MatterColleagues.CONSIDER, number);
        district.press("matters.more").press("outcome.join");
        String line = district.text("matters.join.line", lead, first.subject(), district.desk.area("020802"));
        district.choose("matters.field.lead", line).send("join");
        other.matter(number).says(other.text("matters.where.joined")).says(other.text("matters.joinedInto"));
        assertThat(other.state()).containsText(other.text("matters.state.joined"));

        district.open(MatterColleagues.CONSIDER, lead)
                .says(second.subject())
                .writeDecision("One well is drilled between the two schools.", "Decision 1956 of 2 May 2018");
        String decision = district.decided();
        others.goOn();
        other.open("confirmOutcome", number).says(decision).confirm("There is water.");
        other.closed(number, 1);
        MatterDesk neighbour = of("norea.ccwc.chief");
        neighbour.open("confirmOutcome", lead).says(decision).confirm("Both schools have water.");
        neighbour.closed(lead, 1);
        assertThat(other.timeline(number)).containsText(other.text("act.matter-joined"));
    }

    @Test
    void whatTheCommuneIsCompetentForIsHandedDownToIt() {
        story = "down";
        language = Languages.KHMER;
        Told told = new Told(
                Topic.FAMILY_CARE,
                "020810",
                "កុមារវិលពីមណ្ឌលកុមារកំព្រា រស់នៅជាមួយគ្រួសារដោយគ្មានការតាមដាន",
                "កុមារបីនាក់បានវិលមកវិញ តែគ្មាននរណាទៅសួរសុខទុក្ខគ្រួសារទេ។",
                "សូមឱ្យមានអ្នកទៅសួរសុខទុក្ខជារៀងរាល់ខែ។");
        MatterDesk secretariat = of("battambang.secretariat.chief");
        String number = secretariat.tell(told).file(LocalDate.of(2026, 12, 4));
        MatterDesk council = of(COUNCIL).open(MatterColleagues.CONSIDER, number);
        council.press("matters.more")
                .press("outcome.handDown")
                .select("matters.field.mechanism", council.read(others.mechanism("CCWC", "020810")))
                .press("matters.send.handDown")
                .says(council.text("problem.text.empty"));
        council.write("matters.field.reason", "ឃុំមានអ្នកទទួលបន្ទុកកិច្ចការនារី និងកុមារ។")
                .send("handDown");
        secretariat.matter(number).ladderAt(2, "commune").says(secretariat.text("matters.came.handed-down"));

        MatterDesk commune = of("wattamuem.ccwc.chief").open(MatterColleagues.CONSIDER, number);
        commune.says("ឃុំមានអ្នកទទួលបន្ទុកកិច្ចការនារី និងកុមារ។")
                .writeDecision("គ្រួសារទាំងបីត្រូវបានសួរសុខទុក្ខរៀងរាល់ខែ។", "សេចក្ដីណែនាំលេខ ០៨២");
        String decision = commune.decided();
        others.goOn();
        secretariat.open("confirmOutcome", number).says(decision).confirm("");
        secretariat.closed(number, 2);
    }
}
