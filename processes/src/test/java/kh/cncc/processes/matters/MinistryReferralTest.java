package kh.cncc.processes.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.ConsiderOptions.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Below the nation a matter is referred to departments of its area, by the nation to ministries. */
@CnccTest
@Import({MatterStories.class, MatterWays.class})
class MinistryReferralTest {

    @Autowired
    MatterStories stories;

    @Autowired
    MatterWays way;

    @ParameterizedTest
    @EnumSource(names = {"NATIONAL", "COUNCIL"})
    void aMechanismOfTheNationRefersToMinistriesAndTheirFocalPointsAnswer(Level level) {
        MatterHeader matter = at(level, Confidentiality.RESTRICTED);
        Actor president = way.head(matter);
        TaskId task = stories.task(president, matter.number(), MatterModel.CONSIDER);
        ConsiderOptions options =
                stories.shown(stories.consideration.page(president, task)).options();
        MechanismId labour = ministry("WGC-MOLVT");
        MechanismId interior = ministry("WGC-MOI");
        assertThat(options.departments())
                .extracting(Department::id)
                .contains(labour, interior)
                .doesNotContain(stories.seat("DSVY", "director", "BTB").mechanism());
        assertThat(stories.consideration.refer(president, task, form(options.referUntil(), List.of(labour, interior))))
                .isEqualTo(new ConsiderResult.Done(MatterModel.REFER));
        assertThat(way.now(matter).state()).isEqualTo(MatterState.REFERRED);
        answered(matter, "WGC-MOLVT");
        answered(matter, "WGC-MOI");
        assertThat(way.now(matter).state()).isEqualTo(MatterState.CONSIDERED);
        assertThat(stories.matters.matter(president, matter.id()).referrals())
                .extracting(ReferralLine::answer)
                .containsExactlyInAnyOrder("WGC-MOLVT looks into it.", "WGC-MOI looks into it.");
        stories.task(president, matter.number(), MatterModel.CONSIDER);
    }

    private void answered(MatterHeader matter, String ministry) {
        Actor focalPoint = stories.holder(ministry, "focal-point", "KH");
        TaskId referral = stories.task(focalPoint, matter.number(), MatterModel.ANSWER_REFERRAL);
        assertThatThrownBy(() ->
                        stories.referrals.answer(stories.holder("WGC-MOH", "focal-point", "KH"), referral, "Not ours."))
                .isInstanceOf(Refused.class);
        assertThat(stories.referrals.answer(focalPoint, referral, ministry + " looks into it."))
                .isInstanceOf(AnswerResult.Answered.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNE", "DISTRICT", "PROVINCE", "PROVINCIAL_COUNCIL"})
    void belowTheNationItIsDepartmentsOfTheProvince(Level level) {
        MatterHeader matter = at(level, Confidentiality.ORDINARY);
        Actor head = way.head(matter);
        TaskId task = stories.task(head, matter.number(), MatterModel.CONSIDER);
        ConsiderOptions options =
                stories.shown(stories.consideration.page(head, task)).options();
        MechanismId department = stories.seat("DSVY", "director", "BTB").mechanism();
        assertThat(options.departments())
                .extracting(Department::id)
                .contains(department)
                .doesNotContain(ministry("WGC-MOLVT"));
        assertThat(stories.consideration.refer(head, task, form(options.referUntil(), List.of(department))))
                .isInstanceOf(ConsiderResult.Done.class);
        stories.task(stories.holder("DSVY", "director", "BTB"), matter.number(), MatterModel.ANSWER_REFERRAL);
    }

    @Test
    void aMinistryIsNotAskedFromBelowNorADepartmentFromAbove() {
        MatterHeader above = at(Level.NATIONAL, Confidentiality.ORDINARY);
        MechanismId department = stories.seat("DSVY", "director", "BTB").mechanism();
        assertThat(referred(above, department)).containsExactly("units");
        MatterHeader below = at(Level.PROVINCE, Confidentiality.ORDINARY);
        assertThat(referred(below, ministry("WGC-MOI"))).containsExactly("units");
    }

    /** A working group that was founded and fell silent is nobody to ask. */
    @Test
    void aWorkingGroupThatDoesNotWorkIsNotOffered() {
        MatterHeader matter = at(Level.NATIONAL, Confidentiality.ORDINARY);
        Actor president = way.head(matter);
        TaskId task = stories.task(president, matter.number(), MatterModel.CONSIDER);
        assertThat(stories.shown(stories.consideration.page(president, task))
                        .options()
                        .departments())
                .extracting(Department::id)
                .doesNotContain(ministry("WGC-MRD"))
                .hasSize(11);
    }

    private List<String> referred(MatterHeader matter, MechanismId unit) {
        Actor head = way.head(matter);
        TaskId task = stories.task(head, matter.number(), MatterModel.CONSIDER);
        ConsiderResult result =
                stories.consideration.refer(head, task, form(stories.today().plusDays(5), List.of(unit)));
        return ((ConsiderResult.Invalid) result)
                .problems().stream().map(FieldProblem::field).toList();
    }

    private MatterHeader at(Level level, Confidentiality confidentiality) {
        MatterHeader matter = stories.raise(way.raiser(), way.form(confidentiality, "brick kiln"));
        while (way.now(matter).level() != level) {
            way.up(matter);
        }
        return matter;
    }

    private static ReferForm form(LocalDate until, List<MechanismId> units) {
        return new ReferForm(units, Wanted.ACTION, "Please inspect the kiln.", until);
    }

    private MechanismId ministry(String kind) {
        return stories.organisation.mechanism(kind, "KH").orElseThrow().id();
    }
}
