package kh.cncc.processes.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.processes.demo.Stage.Script;
import kh.cncc.processes.matters.MatterId;
import kh.cncc.processes.matters.RaiseResult.Raised;
import kh.cncc.processes.matters.Wanted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A dozen matters in all kinds of states: invented, like everything that is written in them. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class DemoMatters {

    private final MatterActing acting;
    private final WorkingDays workingDays;

    DemoMatters(MatterActing acting, WorkingDays workingDays) {
        this.acting = acting;
        this.workingDays = workingDays;
    }

    /** A matter that is being played, once it was raised. */
    private static final class Played {
        private CaseId id = new CaseId(0);
        private Raised raised = new Raised(new MatterId(0), id, "", LocalDate.EPOCH);
    }

    /** The first morning of the scripts. */
    LocalDate begins(LocalDate today) {
        return before(today, 25);
    }

    List<Script> scripts(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Script> scripts = new ArrayList<>();
        scripts.add(atTheCommune(today));
        scripts.add(urgent(today));
        scripts.add(birthCertificates(today));
        scripts.add(schoolWithoutWater(today));
        scripts.add(recruiter(today));
        scripts.add(courtThatDelays(today));
        scripts.add(departmentThatDoesNotAct(today));
        scripts.add(brickKiln(today));
        scripts.add(confidential(today));
        scripts.add(vaccinations(today));
        scripts.add(pending(today));
        scripts.add(streetChildren(today));
        scripts.add(closed(today));
        scripts.add(objected(today));
        return scripts;
    }

    /** Raised yesterday by a member of the commune's committee. */
    private Script atTheCommune(LocalDate today) {
        return play(today, 1, member("BTB", "020802"), InventedMatter.SCHOOL_ROAD, (script, matter) -> {});
    }

    /** Urgent, and known to few: the district sent it on to the province. */
    private Script urgent(LocalDate today) {
        return play(
                today,
                4,
                member("BTB", "020801"),
                InventedMatter.EARLY_MARRIAGE,
                (script, matter) -> script.at(at(today, 2), () -> acting.escalate(matter.id)));
    }

    /** The commune did not act in time: it climbed to the district by itself. */
    private Script birthCertificates(LocalDate today) {
        return play(today, 8, member("BTB", "020810"), InventedMatter.BIRTH_CERTIFICATES, (script, matter) -> {});
    }

    /** Decided, with one action done and one that is silent. */
    private Script schoolWithoutWater(LocalDate today) {
        return play(
                today,
                24,
                chief("BTB", "020801"),
                InventedMatter.SCHOOL_WITHOUT_WATER,
                (script, matter) -> script.at(
                                at(today, 23),
                                () -> acting.decide(matter.id, 14, seat("DEYS/director/BTB"), seat("DOH/director/BTB")))
                        .at(at(today, 16), () -> acting.done(matter.id)));
    }

    /** A child at risk: decided the same day, restricted. */
    private Script recruiter(LocalDate today) {
        return play(
                today,
                6,
                chief("SRP", "171002"),
                InventedMatter.RECRUITER,
                (script, matter) -> script.at(
                                at(today, 6).plusHours(3),
                                () -> acting.decide(matter.id, 14, seat("POLICE/director/SRP")))
                        .at(at(today, 3), () -> acting.note(matter.id)));
    }

    /** Escalated to the General Secretariat, which has to choose the mechanism. */
    private Script courtThatDelays(LocalDate today) {
        return play(
                today,
                3,
                seat("CP-WCCC-TEAM/chief/BTB"),
                InventedMatter.COURT_THAT_DELAYS,
                (script, matter) -> script.at(at(today, 2), () -> acting.escalate(matter.id))
                        .at(at(today, 1), () -> acting.escalate(matter.id)));
    }

    /** A department was asked and says nothing. */
    private Script departmentThatDoesNotAct(LocalDate today) {
        return play(
                today,
                5,
                seat("CP-WCCC-TEAM/chief/BTB"),
                InventedMatter.DEPARTMENT_THAT_DOES_NOT_ACT,
                (script, matter) -> script.at(at(today, 4), () -> acting.refer(matter.id, "DSVY", Wanted.ACTION)));
    }

    /** Waits for the consent of the deputy president of the national committee. */
    private Script brickKiln(LocalDate today) {
        return play(today, 8, seat("CP-WCCC-TEAM/chief/KPT"), InventedMatter.BRICK_KILNS, (script, matter) -> {
            script.at(at(today, 7), () -> acting.escalate(matter.id))
                    .at(at(today, 5), () -> acting.escalate(matter.id))
                    .at(at(today, 4), () -> acting.choose(matter.id))
                    .at(at(today, 1), () -> acting.decide(matter.id, 30, seat("DLVT/director/KPT")));
        });
    }

    /** Seen by those on its path only. */
    private Script confidential(LocalDate today) {
        return play(
                today,
                12,
                seat("CP-WCCC-TEAM/chief/BTB"),
                InventedMatter.CARE_INSTITUTION,
                (script, matter) ->
                        script.at(at(today, 10), () -> acting.decide(matter.id, 21, seat("DSVY/director/BTB"))));
    }

    /** Two like it are joined and answered at once. */
    private Script vaccinations(LocalDate today) {
        InventedMatter invented = InventedMatter.VACCINATIONS;
        Seat raiser = seat("CP-WCCC-TEAM/chief/BTB");
        Played second = new Played();
        return play(
                today,
                11,
                raiser,
                invented,
                (script, matter) -> script.at(at(today, 11).plusHours(1), () -> raise(second, raiser, invented))
                        .at(at(today, 10), () -> acting.join(second.id, matter.raised)));
    }

    /** Waits for information; the clock stands still. */
    private Script pending(LocalDate today) {
        Seat raiser = seat("CP-WCCC-TEAM/chief/BTB");
        return play(
                today,
                4,
                raiser,
                InventedMatter.WHEELCHAIR,
                (script, matter) -> script.at(at(today, 3), () -> acting.ask(matter.id, raiser)));
    }

    /** Returned as not admissible. */
    private Script streetChildren(LocalDate today) {
        return play(
                today,
                7,
                seat("CP-WCCC-TEAM/chief/BTB"),
                InventedMatter.MILD_SENTENCE,
                (script, matter) -> script.at(at(today, 5), () -> acting.returnInadmissible(matter.id)));
    }

    /** Decided, carried out, confirmed and closed. */
    private Script closed(LocalDate today) {
        return play(
                today,
                22,
                seat("CP-WCCC-TEAM/chief/BTB"),
                InventedMatter.ORPHANS,
                (script, matter) -> script.at(
                                at(today, 20), () -> acting.decide(matter.id, 14, seat("DSVY/director/BTB")))
                        .at(at(today, 17), () -> acting.done(matter.id))
                        .at(at(today, 15), () -> acting.confirm(matter.id)));
    }

    /** What was decided did not help: it goes up again. */
    private Script objected(LocalDate today) {
        return play(
                today,
                10,
                seat("CP-WCCC-TEAM/chief/KPT"),
                InventedMatter.PRESCHOOL,
                (script, matter) -> script.at(at(today, 9), () -> acting.decide(matter.id, 10))
                        .at(at(today, 7), () -> acting.object(matter.id)));
    }

    private Script play(
            LocalDate today, int daysAgo, Seat raiser, InventedMatter invented, BiConsumer<Script, Played> then) {
        Played played = new Played();
        Script script = new Script().at(at(today, daysAgo), () -> raise(played, raiser, invented));
        then.accept(script, played);
        return script;
    }

    private void raise(Played played, Seat raiser, InventedMatter invented) {
        played.raised = acting.raise(raiser, invented);
        played.id = played.raised.caseId();
    }

    /** Its matters begin at the commune, or at the province where there is no such commune. */
    private Seat member(String province, String commune) {
        return seat("CCWC/permanent-deputy/" + commune, "CP-WCCC-TEAM/chief/" + province);
    }

    /** Its matters begin one level up. */
    private Seat chief(String province, String commune) {
        return seat("CCWC/chief/" + commune, "CP-WCCC-TEAM/chief/" + province);
    }

    private Seat seat(String... kindsKeysAreas) {
        return acting.seat(kindsKeysAreas)
                .orElseThrow(() -> new IllegalStateException(String.join(", ", kindsKeysAreas)));
    }

    private LocalDateTime at(LocalDate today, int workingDaysAgo) {
        return before(today, workingDaysAgo).atTime(9, 10);
    }

    private LocalDate before(LocalDate today, int workingDaysBefore) {
        return workingDays.minus(today, workingDaysBefore);
    }
}
