package kh.cncc.processes.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.reminders.Reminders;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.processes.reporting.CycleLine;
import kh.cncc.processes.reporting.Ladder;
import kh.cncc.processes.reporting.board.LateFilter.Group;
import kh.cncc.processes.reporting.board.LateFilter.Sort;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The meeting is due on the second working day after the month. Five working days later nobody has recorded one. */
@CnccTest
@Import({Ladder.class, BoardMonths.class})
class LateTasksTest {

    @Autowired
    Ladder ladder;

    @Autowired
    BoardMonths months;

    @Autowired
    LateTasks late;

    @Autowired
    DSLContext db;

    @Autowired
    Reminders reminders;

    private CycleLine month;
    private LateFilter ofMonth;

    @BeforeEach
    void nobodyHasMet() {
        month = months.opened();
        months.workingDayAfter(month, 7);
        ofMonth = filter("PR-" + month.period().code(), 0, Sort.LATEST, Group.NONE);
    }

    @Test
    void aCoordinatorSeesWhoIsLateEverywhereAndAChiefOfSecretariatInTheOwnProvince() {
        assertThat(late.count(ladder.coordinator(), ofMonth)).isEqualTo(25);
        assertThat(page(ladder.coordinator(), ofMonth)).hasSize(25);
        assertThat(late.count(ladder.coordinator(), ofMonth.of("KPT"))).isEqualTo(1);
        assertThat(page(ladder.chief("BTB"), ofMonth))
                .extracting(LateTask::caseNumber)
                .containsExactly(Ladder.code(month, "BTB"));
    }

    @Test
    void aLineSaysWhatIsLateByHowManyWorkingDaysAndWhomToCall() {
        LateTask line = battambang();
        assertThat(line.step()).isEqualTo("recordMeeting");
        assertThat(line.stepName().en()).isEqualTo("Record WCCC meeting");
        assertThat(line.areaName().en()).isEqualTo("Battambang");
        assertThat(line.daysLate()).isEqualTo(5);
        assertThat(line.contact().as()).isEqualTo(Standing.HOLDER);
        assertThat(line.contact().name())
                .isEqualTo(ladder.organisation.official(ladder.team("BTB").id()).name());
        assertThat(line.told()).isNull();
        assertThat(line.call()).isNull();
        assertThat(line.mayAct()).isTrue();
    }

    @Test
    void whatIsConfidentialIsNeitherListedNorCountedNorFound() {
        Actor coordinator = ladder.coordinator();
        String number = Ladder.code(month, "BTB");
        db.execute("update engine.case_file set confidentiality = 'confidential' where number = ?", number);
        db.execute(
                "delete from engine.case_reach where case_id = (select id from engine.case_file where number = ?)",
                number);
        assertThat(late.count(coordinator, ofMonth)).isEqualTo(24);
        assertThat(page(coordinator, ofMonth)).extracting(LateTask::caseNumber).doesNotContain(number);
        assertThat(late.byProvince(coordinator, ofMonth))
                .extracting(LateGroup::key)
                .doesNotContain("BTB");
        assertThat(late.byStep(coordinator, ofMonth))
                .extracting(LateGroup::tasks)
                .containsExactly(24);
        assertThat(late.count(coordinator, filter(number, 0, Sort.LATEST, Group.NONE)))
                .isZero();
        List<LateTask> each = new ArrayList<>();
        late.each(coordinator, ofMonth, Locale.ENGLISH, each::add);
        assertThat(each).extracting(LateTask::caseNumber).doesNotContain(number);
    }

    @Test
    void whatIsDoneIsNotLateAndWhatFollowsIsNotYet() {
        months.meeting(month, "BTB");
        assertThat(page(ladder.coordinator(), ofMonth.of("BTB"))).isEmpty();
        assertThat(late.count(ladder.coordinator(), ofMonth)).isEqualTo(24);
    }

    @Test
    void theLeastNumberOfDaysIsCountedInWorkingDays() {
        assertThat(late.count(ladder.coordinator(), filter(ofMonth.text(), 5, Sort.LATEST, Group.NONE)))
                .isEqualTo(25);
        assertThat(late.count(ladder.coordinator(), filter(ofMonth.text(), 6, Sort.LATEST, Group.NONE)))
                .isZero();
    }

    @Test
    void aSearchFindsTheNumberTheBodyAndTheHolderAndTakesSignsAsTheyAre() {
        Actor coordinator = ladder.coordinator();
        assertThat(late.count(coordinator, ofMonth)).isEqualTo(25);
        String holder =
                ladder.organisation.official(ladder.team("BTB").id()).name().km();
        assertThat(page(coordinator, filter(holder, 0, Sort.LATEST, Group.NONE)))
                .isNotEmpty()
                .allMatch(line -> holder.equals(
                        Objects.requireNonNull(line.contact().name()).km()));
        assertThat(late.count(coordinator, filter("%", 0, Sort.LATEST, Group.NONE)))
                .isZero();
        assertThat(late.count(coordinator, filter("'; drop table", 0, Sort.LATEST, Group.NONE)))
                .isZero();
    }

    @Test
    void pagesGoOnWhereTheLastEndedInEveryOrder() {
        for (Sort sort : Sort.values()) {
            for (Group group : Group.values()) {
                LateFilter filter = filter(ofMonth.text(), 0, sort, group);
                List<Long> inPages = new ArrayList<>();
                for (int offset = 0; offset < 30; offset += 10) {
                    late.page(ladder.coordinator(), filter, Locale.of("km"), offset, 10)
                            .forEach(line -> inPages.add(line.id().value()));
                }
                List<Long> atOnce = new ArrayList<>();
                late.each(
                        ladder.coordinator(),
                        filter,
                        Locale.of("km"),
                        line -> atOnce.add(line.id().value()));
                assertThat(inPages).hasSize(25).doesNotHaveDuplicates().isEqualTo(atOnce);
            }
        }
    }

    @Test
    void provincesStandInTheOrderOfTheReadersLanguage() {
        LateFilter byProvince = filter(ofMonth.text(), 0, Sort.PROVINCE, Group.NONE);
        List<String> english = names(byProvince, Locale.ENGLISH).toList();
        assertThat(english.getFirst()).isEqualTo("Banteay Meanchey");
        assertThat(english).isSorted();
        assertThat(names(byProvince, Locale.of("km")).toList()).isNotEqualTo(english);
    }

    @Test
    void groupsCountWhatThePagesShow() {
        assertThat(late.byProvince(ladder.coordinator(), ofMonth))
                .hasSize(25)
                .allMatch(group -> group.tasks() == 1 && group.daysLate() == 5);
        assertThat(late.byStep(ladder.coordinator(), ofMonth))
                .singleElement()
                .satisfies(group -> assertThat(group.tasks()).isEqualTo(25));
        assertThat(late.byProvince(ladder.chief("BTB"), ofMonth))
                .extracting(LateGroup::key)
                .containsExactly("BTB");
    }

    @Test
    void whoWasRemindedIsShownAndWhoWasNotStandsFirst() {
        LateTask before = battambang();
        reminders.remindNow(ladder.coordinator(), List.of(before.id()), "Please record it.");
        LateTask line = battambang();
        assertThat(line.told()).isNotNull().satisfies(told -> {
            assertThat(told.who()).isEqualTo(before.contact().name());
            assertThat(told.how()).isEqualTo("mail");
            assertThat(told.mail()).isEqualTo("waiting");
        });
        assertThat(line.remindedToday()).isTrue();
        assertThat(page(ladder.coordinator(), filter(ofMonth.text(), 0, Sort.TOLD, Group.NONE))
                        .getLast()
                        .area())
                .isEqualTo("BTB");
    }

    @Test
    void aReportThatWaitsInTheNationIsSeenInItsProvinceWhichDoesNotRemindTheNation() {
        months.meeting(month, "KPT");
        ladder.submitAllFigures(month, "KPT", 2);
        ladder.compile(month, "KPT");
        ladder.check(month, "KPT");
        ladder.approve(month, "KPT", "");
        LocalDate day = months.workingDayAfter(month, 20);
        assertThat(page(ladder.chief("KPT"), ofMonth)).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo("receiveReport");
            assertThat(line.dueOn()).isBefore(day);
            assertThat(line.mayAct()).isFalse();
        });
        List<LateTask> own = new ArrayList<>();
        late.each(ladder.chief("KPT"), LateFilter.ALL, Locale.ENGLISH, own::add);
        own.removeIf(line -> line.step().equals("receiveReport"));
        assertThat(late.ofProvinces(ladder.chief("KPT")).stream()
                        .mapToInt(LateGroup::tasks)
                        .sum())
                .as("Kampot did its part")
                .isEqualTo(own.size());
    }

    private LateTask battambang() {
        return page(ladder.coordinator(), ofMonth.of("BTB")).getFirst();
    }

    private Stream<String> names(LateFilter filter, Locale language) {
        return late.page(ladder.coordinator(), filter, language, 0, 50).stream()
                .map(line -> line.areaName().en());
    }

    private List<LateTask> page(Actor actor, LateFilter filter) {
        return late.page(actor, filter, Locale.ENGLISH, 0, 50);
    }

    private static LateFilter filter(String text, int days, Sort sort, Group group) {
        return new LateFilter(text, null, null, null, days, sort, group);
    }
}
