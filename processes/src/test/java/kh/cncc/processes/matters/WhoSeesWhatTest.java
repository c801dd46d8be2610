package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.AddResult;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.NewDocument;
import kh.cncc.engine.tracking.RelateResult;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.processes.matters.SeeingTable.Line;
import kh.cncc.processes.matters.WaysOfSeeing.Sought;
import kh.cncc.processes.reporting.board.Board;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateTasks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sees a matter on its way from a commune to the council: every reader, at every level, for each confidentiality, in every way in which
 * it can be seen. The table says from where on a reader sees it; it is to be read, and corrected, by officials.
 */
@CnccTest
@Import({MatterStories.class, MatterWays.class, WaysOfSeeing.class})
class WhoSeesWhatTest {

    private static final String COMMUNE = MatterWays.COMMUNE;

    private static final String TABLE = """
        Reader                                     | account                          | ordinary | restricted         | confidential       | has its task at
        Commune, who raised it                     | tapung.ccwc.permanent-deputy     | always   | always             | always             | -
        Commune, its chief who considers it        | tapung.ccwc.chief                | always   | always             | always             | commune
        Commune, another member                    | tapung.ccwc.deputy               | always   | always             | never              | -
        Another commune of the same district       | bansaytraeng.ccwc.chief          | never    | never              | never              | -
        A commune of another district              | rottanak.ccwc.chief              | never    | never              | never              | -
        District, the deputy of its vacant chief   | thmakoul.wccc.deputy             | always   | district           | district           | district
        District, another member                   | thmakoul.wccc.permanent-deputy   | always   | district           | never              | -
        Another district                           | battambangkrong.wccc.chief       | never    | never              | never              | -
        Province, president of its WCCC            | battambang.wccc.president        | always   | province           | province           | province
        Province, another member of its WCCC       | battambang.wccc.deputy           | always   | province           | never              | -
        Province, the team of the WCCC             | battambang.wccc.team             | always   | never              | never              | -
        Province, president of its council         | battambang.council.president     | always   | provincial-council | provincial-council | provincial-council
        Province, another member of its council    | battambang.council.deputy        | always   | provincial-council | never              | -
        Province, the governor                     | battambang.governor              | always   | provincial-council | never              | -
        Province, chief of the secretariat         | battambang.secretariat.chief     | always   | never              | never              | -
        A department with something to do          | battambang.dsvy.director         | decided  | decided            | decided            | decided
        Somebody else in that department           | battambang.dsvy.officer          | decided  | decided            | never              | -
        A department with nothing to do            | battambang.doh.director          | never    | never              | never              | -
        Another province, president of its council | kampot.council.president         | never    | never              | never              | -
        Another province, its secretariat          | kampot.secretariat.officer       | never    | never              | never              | -
        Secretary General                          | gs.secretary-general             | always   | never              | never              | -
        Coordinator                                | gs.coordinator                   | always   | never              | never              | -
        Child protection section, its chief        | gs.cpm.chief                     | always   | secretariat        | secretariat        | secretariat
        Child protection section, its deputy chief | gs.cpm.deputy                    | always   | secretariat        | never              | -
        Office of monitoring                       | gs.monitoring.officer            | always   | never              | never              | -
        Office of statistics                       | gs.statistics.officer            | never    | never              | never              | -
        The competent national mechanism           | nccl.president                   | national | national           | national           | national
        The same, its deputy president             | nccl.deputy                      | national | national           | never              | -
        Another national mechanism                 | ncct.president                   | never    | never              | never              | -
        CNCC, its president                        | cncc.president                   | council  | council            | council            | council
        CNCC, another member                       | cncc.justice                     | council  | council            | never              | -
        A ministry                                 | wgc.moi.focal                    | never    | never              | never              | -
        Nobody                                     | -                                | never    | never              | never              | -
        """;

    /** A late task is shown to whoever answers for the work of others: its number and its step, and never what it is about. */
    private static final String LATE = """
        Reader                                     | account                          | ordinary | restricted         | confidential       | has its task at
        Coordinator                                | gs.coordinator                   | always   | always             | never              | -
        Chief of the secretariat                   | battambang.secretariat.chief     | always   | always             | never              | -
        Chief of another secretariat               | kampongcham.secretariat.chief    | never    | never              | never              | -
        Who has to consider it                     | battambang.wccc.president        | never    | never              | never              | province
        """;

    private static final AtomicInteger WORDS = new AtomicInteger();

    @Autowired
    MatterStories stories;

    @Autowired
    MatterWays way;

    @Autowired
    WaysOfSeeing ways;

    @Autowired
    Accounts accounts;

    @Autowired
    Relations relations;

    @Autowired
    Reach reach;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Documents documents;

    @Autowired
    Board board;

    @Autowired
    LateTasks late;

    @TempDir
    Path folder;

    private final List<Line> table = SeeingTable.read(TABLE);

    @ParameterizedTest
    @EnumSource
    void everyReaderSeesAMatterFromWhereTheTableSaysInEveryWayThereIs(Confidentiality confidentiality) {
        stories.clock.advance(Duration.ofDays(1));
        Sought sought = sought(confidentiality);
        for (Level level : Level.values()) {
            assertThat(way.now(sought.matter()).level()).isEqualTo(level);
            look(sought, level.code());
            if (level != Level.COUNCIL) {
                way.up(sought.matter());
            }
        }
        DecideResult.Decided decision = way.decide(sought.matter());
        look(sought, "decided");
        for (Line line : table) {
            boolean sees = line.sees(confidentiality, "decided");
            assertThat(ways.decided(reader(line), sought, decision))
                    .as("%s, %s, decided", line.reader(), confidentiality)
                    .allSatisfy((name, seen) -> assertThat(seen).as(name).isEqualTo(sees));
        }
    }

    private void look(Sought sought, String stage) {
        Confidentiality confidentiality = sought.matter().confidentiality();
        for (Line line : table) {
            Actor reader = reader(line);
            boolean sees = line.sees(confidentiality, stage);
            boolean finds = sees && confidentiality != Confidentiality.CONFIDENTIAL;
            String where = "%s, %s, %s".formatted(line.reader(), confidentiality, stage);
            assertThat(ways.known(reader, sought))
                    .as(where)
                    .allSatisfy((name, seen) -> assertThat(seen).as(name).isEqualTo(sees));
            assertThat(ways.byWords(reader, sought))
                    .as(where)
                    .allSatisfy((name, seen) -> assertThat(seen).as(name).isEqualTo(finds));
            lookForSimilar(line, sought, finds);
            assertThat(!stories.tasks(reader, sought.number()).isEmpty())
                    .as("%s: my work", where)
                    .isEqualTo(line.has().equals(stage));
        }
    }

    /** Whoever may raise a matter is shown that there is an ordinary one like it; what is in it, only those who may see it. */
    private void lookForSimilar(Line line, Sought sought, boolean reads) {
        boolean told = sought.matter().confidentiality() == Confidentiality.ORDINARY
                && !line.username().equals("-");
        Optional<SimilarMatter> found = ways.similar(reader(line), sought);
        assertThat(found.isPresent()).as(line.reader()).isEqualTo(reads || told);
        if (!reads) {
            assertThat(found.toString()).as(line.reader()).doesNotContain(sought.word());
        }
        found.ifPresent(
                like -> assertThat(like.subject() != null).as(line.reader()).isEqualTo(reads));
    }

    /** By trying words nobody finds out what is in the account of a matter that they may not open. */
    @Test
    void aMatterOfAnotherCommuneIsLikeAnotherByItsSubjectAlone() {
        Sought sought = sought(Confidentiality.ORDINARY);
        Actor elsewhere = accounts.actor("kampot.secretariat.officer");
        RaiseForm form = sought.form();
        assertThat(stories.raising.similar(elsewhere, drafted(form, form.subject(), "")))
                .extracting(SimilarMatter::number)
                .contains(sought.number());
        assertThat(stories.raising.similar(elsewhere, drafted(form, "Eleven carry bricks", sought.word())))
                .extracting(SimilarMatter::number)
                .doesNotContain(sought.number());
        assertThat(stories.raising.similar(sought.raiser(), drafted(form, "Eleven carry bricks", sought.word())))
                .extracting(SimilarMatter::number)
                .contains(sought.number());
    }

    private static RaiseForm drafted(RaiseForm form, String subject, String asked) {
        return new RaiseForm(
                null, form.topic(), form.urgency(), form.confidentiality(), null, subject, "", asked, null);
    }

    private Sought sought(Confidentiality confidentiality) {
        String word = "kiln%dyard".formatted(WORDS.incrementAndGet());
        RaiseForm form = way.form(confidentiality, word);
        Actor raiser = way.raiser();
        MatterHeader matter = stories.raise(raiser, form);
        way.open(raiser, matter);
        CaseId other = stories.raise(raiser, way.form(Confidentiality.ORDINARY, "something else", Topic.OTHER))
                .caseId();
        transaction.executeWithoutResult(status -> reach.give(other, everyone()));
        assertThat(relations.relate(raiser, other, matter.number())).isInstanceOf(RelateResult.Related.class);
        AddResult added = documents.add(
                raiser,
                matter.caseId(),
                new NewDocument(NewDocument.ATTACHMENT, word + ".txt", way.file(folder, word), null));
        return new Sought(matter, raiser, form, other, ((AddResult.Added) added).id(), word);
    }

    private Set<MechanismId> everyone() {
        Set<MechanismId> all = new LinkedHashSet<>();
        table.forEach(line -> stories.organisation
                .seatsOf(reader(line).id())
                .forEach(held -> all.add(held.seat().mechanism())));
        return all;
    }

    private Actor reader(Line line) {
        return line.username().equals("-") ? new Actor(new OfficialId(-1), "nobody") : accounts.actor(line.username());
    }

    @ParameterizedTest
    @EnumSource
    void aLateTaskOfAMatterIsOnTheBoardOfThoseWhoAnswerForOthersUnlessItIsConfidential(
            Confidentiality confidentiality) {
        Sought sought = sought(confidentiality);
        while (way.now(sought.matter()).level() != Level.PROVINCE) {
            way.up(sought.matter());
        }
        stories.clock.moveTo(way.now(sought.matter()).dueOn().plusDays(1).atTime(9, 0));
        LateFilter filter =
                new LateFilter(sought.number(), null, null, null, 0, LateFilter.Sort.LATEST, LateFilter.Group.NONE);
        for (Line line : SeeingTable.read(LATE)) {
            Actor reader = reader(line);
            boolean shown = board.mayLook(reader)
                    && !late.page(reader, filter, Locale.ENGLISH, 0, 10).isEmpty();
            assertThat(shown).as(line.reader()).isEqualTo(line.sees(confidentiality, "province"));
            if (board.mayLook(reader)) {
                assertThat(late.count(reader, filter) > 0).as(line.reader()).isEqualTo(shown);
                assertThat(late.page(reader, filter, Locale.ENGLISH, 0, 10).toString())
                        .doesNotContain(sought.word());
            }
        }
    }

    /** Whether a matter is hidden or was never there cannot be told apart. */
    @Test
    void whatIsHiddenIsRefusedInTheWordsInWhichWhatIsNotThereIs() {
        Sought sought = sought(Confidentiality.CONFIDENTIAL);
        Actor stranger = accounts.actor("gs.coordinator");
        for (MatterId id : List.of(sought.matter().id(), new MatterId(987_654_321))) {
            Map.<String, ThrowingCallable>of(
                            "page", () -> stories.matters.matter(stranger, id),
                            "path", () -> stories.matters.path(stranger, id),
                            "picture", () -> stories.matters.diagram(stranger, id),
                            "withdraw", () -> stories.matters.withdraw(stranger, id, "No reason."))
                    .forEach((name, act) -> assertThatThrownBy(act)
                            .as(name)
                            .isInstanceOf(Refused.class)
                            .hasMessage("refused.case"));
        }
    }
}
