package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.RelationKind;
import kh.cncc.engine.tracking.RelationLine;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.Months;
import kh.cncc.processes.reporting.PeriodType;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What comes up in the monthly meeting is raised straight out of its minutes, which are part of the province's report. */
@CnccTest
@Import({MatterStories.class, Ladder.class})
class RaisedFromMinutesTest {

    @Autowired
    MatterStories stories;

    @Autowired
    Ladder ladder;

    @Autowired
    Cases cases;

    @Autowired
    Relations relations;

    @Autowired
    DSLContext db;

    private String number;
    private CaseId report;
    private Actor team;

    @BeforeEach
    void aMeetingWasHeld() {
        LocalDate month = Months.next(stories.clock);
        CycleLine cycle = ladder.open(PeriodType.MONTH, month);
        ladder.holdMeeting(cycle, "BTB", month.plusDays(19));
        number = Ladder.code(cycle, "BTB");
        report = cases.find(number).orElseThrow();
        team = ladder.team("BTB");
    }

    @Test
    void theMatterSaysWhereItCameFromAndTheReportWhatCameOfIt() {
        MatterHeader matter = stories.raise(team, from(report, "BTB", Confidentiality.ORDINARY));
        assertThat(stories.matters.matter(team, matter.id()).fromCase()).isEqualTo(number);
        assertThat(relations.list(team, report)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(RelationKind.CAME_FROM);
            assertThat(line.outgoing()).isFalse();
            assertThat(line.other().number()).isEqualTo(matter.number());
        });
        assertThat(relations.list(team, matter.caseId())).singleElement().satisfies(line -> {
            assertThat(line.outgoing()).isTrue();
            assertThat(line.other().number()).isEqualTo(number);
        });
        stories.task(stories.head("CP-WCCC", "BTB"), matter.number(), MatterModel.CONSIDER);
    }

    @Test
    void nobodyRaisesOutOfMinutesThatAreNotTheirs() {
        Actor kampot = ladder.team("KPT");
        int before = db.fetchCount(MATTER);
        for (CaseId foreign : List.of(report, new CaseId(987_654_321))) {
            assertThatThrownBy(() -> stories.raising.raise(kampot, from(foreign, "KPT", Confidentiality.ORDINARY)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("refused.case");
        }
        assertThatThrownBy(() -> stories.raising.raise(kampot, from(report, "BTB", Confidentiality.ORDINARY)))
                .as("for a seat that is not theirs")
                .isInstanceOf(Refused.class)
                .hasMessage("refused.matter");
        assertThat(db.fetchCount(MATTER)).isEqualTo(before);
    }

    /** Who may read the minutes need not know of what was raised out of them, nor the other way round. */
    @Test
    void eachSideShowsTheOtherOnlyToThoseWhoMaySeeIt() {
        MatterHeader secret = stories.raise(team, from(report, "BTB", Confidentiality.CONFIDENTIAL));
        Actor secretary = ladder.secretary("BTB");
        assertThat(relations.list(secretary, report))
                .extracting(RelationLine::other)
                .extracting(other -> other.number())
                .doesNotContain(secret.number());
        assertThat(relations.list(team, report))
                .extracting(RelationLine::other)
                .extracting(other -> other.number())
                .contains(secret.number());
        MatterHeader open = stories.raise(team, from(report, "BTB", Confidentiality.ORDINARY));
        for (Level level : List.of(Level.PROVINCE, Level.PROVINCIAL_COUNCIL)) {
            Actor head = stories.head(level == Level.PROVINCE ? "CP-WCCC" : "CP-CNCC", "BTB");
            assertThat(stories.consideration.escalate(
                            head,
                            stories.task(head, open.number(), MatterModel.CONSIDER),
                            new EscalateForm("Not ours.", "Decide it.")))
                    .isInstanceOf(ConsiderResult.Done.class);
        }
        Actor section = stories.head("CPM-SECTION", "KH");
        var choice = stories.task(section, open.number(), MatterModel.CHOOSE);
        var proposal = stories.shown(stories.choosing.page(section, choice)).proposal();
        assertThat(stories.choosing.choose(section, choice, new ChooseForm(proposal, "")))
                .isInstanceOf(ConsiderResult.Done.class);
        Actor mechanism = stories.head("NCCL", "KH");
        assertThat(stories.matters.matter(mechanism, open.id()).fromCase())
                .as("the report is nothing to the national mechanism")
                .isNull();
        assertThat(relations.list(mechanism, open.caseId())).isEmpty();
    }

    private RaiseForm from(CaseId origin, String area, Confidentiality confidentiality) {
        Seat seat = stories.seat("CP-WCCC-TEAM", "chief", area);
        RaiseForm form = stories.form(seat, Topic.CHILD_LABOUR, Urgency.ORDINARY, confidentiality, area);
        return new RaiseForm(
                form.seat(),
                form.topic(),
                form.urgency(),
                form.confidentiality(),
                form.area(),
                form.subject(),
                form.account(),
                form.asked(),
                origin);
    }
}
