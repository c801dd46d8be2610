package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.processes.matters.Votes;
import kh.cncc.ui.base.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Matters of the study that no committee near the children can solve: each from the commune or province up to the nation. */
@BrowserTest
class MattersUpTheLadderTest {

    private static final String CHIEF_OF_SECTION = "gs.cpm.chief";
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
        return of(username, Officials.DESK);
    }

    private MatterDesk of(String username, int width) {
        return new MatterDesk(officials.of(username, language, width), story + "-" + username);
    }

    @Test
    void girlsWhomABrokerTakesAcrossTheBorderReachTheCommitteeAgainstTrafficking() {
        story = "trafficking";
        Told told = new Told(
                Topic.TRAFFICKING,
                Urgency.URGENT,
                Confidentiality.RESTRICTED,
                "020201",
                "A broker takes girls of two villages across the border",
                "Since the harvest four girls left with a broker who promised work. The police post took no complaint.",
                "That the broker is searched for on both sides of the border and the girls are brought home.");
        MatterDesk commune = of("tapung.ccwc.chief");
        String number = commune.tell(told).file(LocalDate.of(2026, 11, 10));
        commune.matter(number).ladderAt(1, "district");
        assertThat(commune.where()).containsText(commune.read(others.seat("MDK-WCCC", "chief", "0202")));
        assertThat(commune.where())
                .containsText(commune.text("board.deputy", commune.read(others.official("thmakoul.wccc.deputy"))));
        of("kampot.wccc.president").seesNothing(number, told.subject());

        of("thmakoul.wccc.deputy")
                .open(MatterColleagues.CONSIDER, number)
                .says(told.account())
                .escalate("The broker works in three districts.", "Let the police of the province search for him.");
        others.escalate(
                "battambang.wccc.president",
                number,
                "The girls are across the border.",
                "Ask the committee against trafficking.");
        others.escalate(COUNCIL, number, "No province can act abroad.", "Ask the other country for help.");

        Words competent = others.mechanism("NCCT", "KH");
        MatterDesk section =
                of(CHIEF_OF_SECTION).open("chooseMechanism", number).press("outcome.assign");
        section.says(section.text("matters.choose.topic", section.text("matters.topic.trafficking")))
                .says(section.text("matters.choose.proposed", section.read(competent)))
                .send("assign");

        MatterDesk president = of("ncct.president", Officials.PHONE).open(MatterColleagues.CONSIDER, number);
        president
                .ladderAt(5, "national")
                .says("Let the police of the province search for him.")
                .says("Ask the other country for help.")
                .writeDecision(
                        "The girls are searched for with the neighbouring country and brought home.",
                        "Royal Decree NS/RKT/0614/808")
                .mustFollow(
                        "Find the broker, and the girls.",
                        others.mechanism("POLICE", "BTB"),
                        others.seat("POLICE", "director", "BTB"),
                        today.plusDays(14))
                .issue()
                .says(president.text("matters.decide.waits", president.day(LocalDate.of(2026, 11, 4))));
        assertThat(commune.matter(number).state()).containsText(commune.text("matters.state.consent"));

        MatterDesk deputy = of("ncct.deputy").open("giveConsent", number);
        deputy.says("Find the broker, and the girls.")
                .choose("decisions.one.voice", deputy.text("decisions.one.voice.agree"))
                .press("decisions.one.voice.give")
                .says(deputy.text("decisions.one.voice.given"));
        others.goOn();

        of("battambang.police.director")
                .open("carryOutAction", number)
                .done("The broker was arrested on Tuesday; the four girls are with the social services.");
        commune.open("confirmOutcome", number)
                .says("The broker was arrested on Tuesday")
                .confirm("All four are home.");
        commune.closed(number, 5);
        assertThat(commune.timeline(number)).containsText(commune.text("act.consent-given"));
    }

    @Test
    void aCourtThatDoesNotHearTheCaseOfChildrenWhomItHoldsIsBroughtBeforeTheCouncil() {
        story = "court";
        Told told = new Told(
                Topic.JUSTICE,
                "BTB",
                "Children are held at the court without prompt adjudication",
                "Two boys are held since March. Their hearing was put off twice, and the offender may escape"
                        + " meanwhile.",
                "That the court hears the case now, or lets the boys go home until it does.");
        MatterDesk secretariat = of("battambang.secretariat.chief");
        String number = secretariat.tell(told).file(LocalDate.of(2026, 12, 4));

        MatterDesk council = of(COUNCIL).open(MatterColleagues.CONSIDER, number).press("outcome.refer");
        council.tick("matters.field.units", council.read(others.mechanism("COURT", "BTB")))
                .choose("matters.field.wanted", council.text("matters.wanted.opinion"))
                .write("matters.field.request", "Why has the case not been heard, and when will it be?")
                .send("refer");
        assertThat(secretariat.matter(number).state()).containsText(secretariat.text("matters.state.referred"));

        MatterDesk court = of("battambang.court.director").open("answerReferral", number);
        court.says("Why has the case not been heard")
                .write("matters.field.answer", "The investigating judge moved away; no other one is appointed yet.")
                .send("answer");
        council.open(MatterColleagues.CONSIDER, number)
                .says("no other one is appointed yet")
                .escalate("The council cannot appoint a judge.", "Let the Ministry of Justice appoint one.");

        MatterDesk section =
                of(CHIEF_OF_SECTION).open("chooseMechanism", number).press("outcome.council");
        section.press("matters.send.council").says(section.text("problem.text.empty"));
        section.write("matters.field.reason", "Only the council has the Ministry of Justice among its members.")
                .send("council");

        MatterDesk president = of("cncc.president");
        var rules = others.rules("cncc.president", number);
        president
                .open(MatterColleagues.CONSIDER, number)
                .writeDecision(
                        "A judge for this court is appointed within a month; the boys go home until then.",
                        "Sub-decree 416, article 3");
        votes(president, rules.quorum() - 1, rules.quorum() - 1);
        president
                .mustFollow(
                        "Hear the case of the two boys.",
                        others.mechanism("COURT", "BTB"),
                        others.seat("COURT", "director", "BTB"),
                        today.plusDays(40))
                .issue()
                .says(president.text("matters.decide.noQuorum", rules.quorum() - 1, rules.members(), rules.quorum()));
        votes(president, rules.quorum(), rules.quorum());
        String decision = president.decided();
        others.goOn();

        court.open("carryOutAction", number)
                .says("Hear the case of the two boys.")
                .done("The case was heard on the first day of the new judge.");
        secretariat.open("confirmOutcome", number).says(decision).confirm("Both boys are at home.");
        secretariat.closed(number, 3);
        secretariat.desk.go("/decisions");
        secretariat.says(decision);
    }

    private static void votes(MatterDesk president, int present, int inFavour) {
        president
                .write("matters.votes.present", "" + present)
                .write("matters.votes.for", "" + inFavour)
                .write("matters.votes.against", "0")
                .write("matters.votes.abstained", "0");
    }

    @Test
    void whatNobodyDealsWithClimbsByItselfFromTheCommuneToTheCouncil() {
        story = "lapse";
        Told told = new Told(
                Topic.CHILD_LABOUR,
                "020201",
                "Children carry bricks instead of going to school",
                "Eleven children work at the kiln. The owner was told twice; the meetings that should have spoken of"
                        + " it lapsed.",
                "That the kiln is inspected and the most severe forms of child labour end there.");
        MatterDesk raiser = of("tapung.ccwc.permanent-deputy");
        String number = raiser.tell(told).file(LocalDate.of(2026, 11, 27));
        MatterDesk chief = of("tapung.ccwc.chief").open(MatterColleagues.CONSIDER, number);
        chief.press("outcome.escalate");

        List<Level> levels = List.of(Level.values());
        for (Level level : levels) {
            MatterHeader matter = others.header("tapung.ccwc.permanent-deputy", number);
            int stays = levels.indexOf(level) + 1;
            raiser.matter(number).ladderAt(stays, level.code());
            raiser.says(stays + ". " + raiser.text("matters.level." + level.code()) + ": "
                    + raiser.read(matter.mechanismName()));
            if (level != Level.COUNCIL) {
                others.at(matter.dueOn().plusDays(1));
            }
        }
        chief.write("matters.field.reason", "It is not ours.")
                .write("matters.field.recommendation", "Inspect the kiln.")
                .press("matters.send.escalate")
                .says(before(chief.text("task.endedByDeadline", "|")));
        raiser.desk.go("/matters");
        raiser.says(raiser.text("matterList.lapses", 6));
        var history = raiser.timeline(number);
        assertThat(history.getByText(raiser.text("act.matter-lapsed"))).hasCount(6);
        assertThat(history).containsText(raiser.text("mail.kind.matter-lapsed"));
        assertThat(history).containsText(raiser.text("mail.kind.matter-came-up"));
        assertThat(history).containsText(raiser.text("mail.kind.matter-interim"));

        MatterDesk president = of("cncc.president").open(MatterColleagues.CONSIDER, number);
        president.says(president.text("matters.left.lapse"));
        int members = others.rules("cncc.president", number).members();
        others.decide(
                "cncc.president",
                number,
                new Votes(members, members, 0, 0),
                "The kiln is inspected this week.",
                "Sub-decree 416, article 3");
        raiser.open("confirmOutcome", number).confirm("The children are at school.");
        raiser.closed(number, 7);
    }

    @Test
    void aChildAtRiskSkipsLevels() {
        story = "urgent";
        language = Languages.KHMER;
        Told told = new Told(
                Topic.VIOLENCE,
                Urgency.CHILD_AT_RISK,
                Confidentiality.RESTRICTED,
                "020802",
                "កុមារម្នាក់រងអំពើហិង្សានៅក្នុងគ្រួសារ",
                "អ្នកជិតខាងបានឮសំឡេងជារៀងរាល់យប់។ ប៉ុស្តិ៍នគរបាលឃុំបានទៅម្តង តែកុមារនៅតែស្ថិតក្នុងផ្ទះនោះ។",
                "សូមឱ្យកុមារមានទីកន្លែងសុវត្ថិភាពនៅថ្ងៃនេះ។");
        MatterDesk commune = of("norea.ccwc.chief");
        String number = commune.tell(told).file(LocalDate.of(2026, 11, 5));
        commune.matter(number).ladderAt(1, "province");
        assertThat(skipped(commune)).hasText(new String[] {
            commune.text("matters.level.short.provincial-council"),
            commune.text("matters.level.short.district"),
            commune.text("matters.level.short.commune")
        });
        of("sangkae.wccc.chief").seesNothing(number, told.subject());

        MatterDesk province = of("battambang.wccc.president", Officials.PHONE).open(MatterColleagues.CONSIDER, number);
        province.says(told.account()).press("outcome.escalate");
        province.says(province.text("matters.escalate.next", province.read(others.mechanism("CPM-SECTION", "KH"))))
                .press("outcome.escalate")
                .escalate("ខេត្តគ្មានទីកន្លែងទទួលកុមារទេ។", "សូមបើកទីកន្លែងទទួលនៅខេត្តជិតខាង។");
        commune.matter(number).ladderAt(2, "secretariat");
        others.choose(CHIEF_OF_SECTION, number);

        MatterDesk president = of("sciavc.president", Officials.PHONE).open(MatterColleagues.CONSIDER, number);
        president
                .says("សូមបើកទីកន្លែងទទួលនៅខេត្តជិតខាង។")
                .writeDecision("កុមារត្រូវបានទទួលនៅមជ្ឈមណ្ឌលខេត្តនៅថ្ងៃនេះ។", "សេចក្ដីសម្រេចលេខ ១៨៧៧ ស.អ.យ")
                .mustFollow(
                        "នាំកុមារទៅទីកន្លែងសុវត្ថិភាព។",
                        others.mechanism("DSVY", "BTB"),
                        others.seat("DSVY", "director", "BTB"),
                        today.plusDays(1))
                .issue()
                .says(before(president.text("matters.decide.waits", "|")));
        others.agree("sciavc.deputy", number);
        of("battambang.dsvy.director").open("carryOutAction", number).done("កុមារបានទៅដល់មជ្ឈមណ្ឌលហើយ។");
        commune.open("confirmOutcome", number).confirm("កុមារមានសុវត្ថិភាព។");
        commune.closed(number, 3);
    }

    private static Locator skipped(MatterDesk desk) {
        return desk.desk.page.locator(".rung.skipped text:not(.quiet)");
    }

    private static String before(String text) {
        return text.substring(0, text.indexOf('|')).strip();
    }
}
