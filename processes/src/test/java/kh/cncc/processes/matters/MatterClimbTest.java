package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the commune to the council, though nobody on the way ever does anything. */
@CnccTest
@Import(MatterStories.class)
class MatterClimbTest {

    private static final String COMMUNE = "020201";

    @Autowired
    MatterStories stories;

    @Autowired
    DSLContext db;

    @Test
    void aMatterThatNobodyDealsWithClimbsFromTheCommuneToTheCouncilByItself() {
        Actor raiser = stories.holder("CCWC", "permanent-deputy", COMMUNE);
        MatterHeader matter = raised(raiser, "permanent-deputy", Urgency.ORDINARY);
        for (Level level : Level.values()) {
            matter = stories.header(raiser, matter.id());
            assertThat(matter.level()).isEqualTo(level);
            stories.pass(matter.dueOn());
        }
        matter = stories.header(raiser, matter.id());
        assertThat(matter.level()).as("the top").isEqualTo(Level.COUNCIL);
        assertThat(matter.lapses()).isEqualTo(Level.values().length);
        assertThat(stories.matters.path(raiser, matter.id()).stays())
                .extracting(Stay::level)
                .startsWith(Level.values());
        assertThat(kinds(matter)).contains("matter-receipt", "matter-interim", "matter-lapsed", "matter-came-up");
        stories.task(stories.head("CNCC", "KH"), matter.number(), "considerMatter");
    }

    /** Number 11 of what the field wishes for. */
    @Test
    void aCommunesMatterThatTheDistrictIgnoresReachesTheProvinceByItselfWithBothLevelsInTheTrail() {
        Actor raiser = stories.holder("CCWC", "chief", COMMUNE);
        MatterHeader matter = raised(raiser, "chief", Urgency.ORDINARY);
        assertThat(matter.level()).isEqualTo(Level.DISTRICT);
        stories.pass(matter.dueOn());
        assertThat(stories.header(raiser, matter.id()).level()).isEqualTo(Level.PROVINCE);
        List<Stay> stays = stories.matters.path(raiser, matter.id()).stays();
        assertThat(stays).extracting(Stay::level).containsExactly(Level.DISTRICT, Level.PROVINCE);
        assertThat(stays).extracting(Stay::leftBy).containsExactly("lapse", null);
        assertThat(stays).extracting(Stay::cameBy).containsExactly(CameBy.RAISED, CameBy.LAPSED);
    }

    @Test
    void aChildAtRiskSkipsTheDistrictAndIsSeenByFew() {
        Actor raiser = stories.holder("CCWC", "chief", COMMUNE);
        MatterHeader matter = raised(raiser, "chief", Urgency.CHILD_AT_RISK);
        assertThat(matter.level()).isEqualTo(Level.PROVINCE);
        assertThat(matter.confidentiality()).isEqualTo(Confidentiality.RESTRICTED);
        Actor council = stories.head("CP-CNCC", "BTB");
        assertThat(stories.matters.byNumber(council, matter.number())).isEmpty();
        stories.pass(matter.dueOn());
        assertThat(stories.header(raiser, matter.id()).level()).isEqualTo(Level.SECRETARIAT);
    }

    private MatterHeader raised(Actor raiser, String key, Urgency urgency) {
        return stories.raise(
                raiser,
                stories.form(
                        stories.seat("CCWC", key, COMMUNE),
                        Topic.CHILD_LABOUR,
                        urgency,
                        Confidentiality.ORDINARY,
                        COMMUNE));
    }

    private List<String> kinds(MatterHeader matter) {
        return db.selectDistinct(MAIL.KIND)
                .from(MAIL)
                .where(MAIL.CASE_ID.eq(matter.caseId().value()))
                .fetch(MAIL.KIND);
    }
}
