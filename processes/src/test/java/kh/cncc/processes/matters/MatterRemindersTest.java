package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.reminders.DailyReminders;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Who is reminded of what on a matter's way, day by day, as the program runs: three working days before, on the day, and then, where the
 * matter does not go on by itself, one working day after, and three for the superior, five for the secretariat, seven for the coordinator. Of a
 * vacant seat the deputy, who has its work, and the coordinator are told at once.
 */
@CnccTest
@Import({MatterStories.class, MatterWays.class, Deciders.class})
class MatterRemindersTest {

    private static final int LATEST = 8;

    @Autowired
    MatterStories stories;

    @Autowired
    MatterWays way;

    @Autowired
    Deciders people;

    @Autowired
    DailyReminders reminders;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DSLContext db;

    @ParameterizedTest(name = "{0} at {1}: {2}, superior {3}, secretariat {4}, coordinator {5}")
    @CsvSource({
        "considerMatter,   COMMUNE,            tapung.ccwc.chief,            -, -, -",
        "considerMatter,   DISTRICT,           thmakoul.wccc.deputy,         -, -, -",
        "considerMatter,   PROVINCE,           battambang.wccc.president,    -, -, -",
        "considerMatter,   PROVINCIAL_COUNCIL, battambang.council.president, -, -, -",
        "chooseMechanism,  SECRETARIAT,        gs.cpm.chief,                 -, -, -",
        "considerMatter,   NATIONAL,           nccl.president,               -, -, -",
        "considerMatter,   COUNCIL,            cncc.president,               -, -, -",
        "giveInformation,  COMMUNE,            tapung.ccwc.permanent-deputy, -, -, -",
        "giveInformation,  PROVINCE,           tapung.ccwc.permanent-deputy, -, -, -",
        "giveInformation,  NATIONAL,           tapung.ccwc.permanent-deputy, -, -, -",
        "answerReferral,   DISTRICT,           battambang.dsvy.director,     -, -, -",
        "answerReferral,   NATIONAL,           wgc.molvt.focal,              -, -, -",
        "giveConsent,      NATIONAL,           nccl.deputy,                  -, -, -",
        "carryOutAction,   COMMUNE,            battambang.dsvy.director,     battambang.council.president, "
                + "battambang.secretariat.chief, gs.coordinator",
        "carryOutAction,   PROVINCE,           battambang.dsvy.director,     battambang.council.president, "
                + "battambang.secretariat.chief, gs.coordinator",
        "confirmOutcome,   DISTRICT,           tapung.ccwc.permanent-deputy, tapung.ccwc.chief, "
                + "battambang.secretariat.chief, gs.coordinator",
        "confirmOutcome,   PROVINCIAL_COUNCIL, tapung.ccwc.permanent-deputy, tapung.ccwc.chief, "
                + "battambang.secretariat.chief, gs.coordinator",
    })
    void whoeverHasATaskOfAMatterIsRemindedAndTheLevelsAboveOnceItIsLate(
            String step, Level level, String who, String superior, String secretariat, String coordinator) {
        MatterHeader matter = stories.raise(way.raiser(), way.form(Confidentiality.ORDINARY, "brick kiln"));
        while (way.now(matter).level() != level) {
            way.up(matter);
        }
        TaskLine task = task(matter, step, who, prepare(matter, step));
        days(workingDays.plus(task.dueOn(), LATEST));
        Map<String, String> told = told(task.id());
        Map<String, String> expected = new LinkedHashMap<>(Map.of("before", who, "due", who));
        if (!superior.equals("-")) {
            expected.putAll(Map.of(
                    "late", who,
                    "still-late", who,
                    "superior-told", superior,
                    "secretariat-told", secretariat,
                    "coordinator-told", coordinator));
        }
        if (stories.organisation.holder(task.seat()).isEmpty()) {
            expected.put("vacant", "gs.coordinator " + who);
        }
        assertThat(told).isEqualTo(expected);
    }

    /** Until somebody has this step to do; returns who. */
    private Actor prepare(MatterHeader matter, String step) {
        Actor head = way.head(matter);
        return switch (step) {
            case MatterModel.GIVE_INFORMATION -> asked(matter, head);
            case MatterModel.ANSWER_REFERRAL -> referred(matter, head);
            case MatterModel.GIVE_CONSENT -> {
                decide(matter, head);
                yield stories.holder("NCCL", "deputy", "KH");
            }
            case MatterModel.CARRY_OUT_ACTION -> {
                decide(
                        matter,
                        head,
                        new ActionForm(
                                "Inspect and report.",
                                stories.seat("DSVY", "director", "BTB").id(),
                                workingDays.plus(stories.today(), 6)));
                yield stories.holder("DSVY", "director", "BTB");
            }
            case MatterModel.CONFIRM_OUTCOME -> {
                decide(matter, head);
                yield way.raiser();
            }
            default -> head;
        };
    }

    private Actor asked(MatterHeader matter, Actor head) {
        SeatId raiser =
                stories.seat("CCWC", "permanent-deputy", MatterWays.COMMUNE).id();
        assertThat(stories.consideration.ask(
                        head, consider(matter, head), new AskForm(raiser, "How many are girls?", inFiveDays())))
                .isInstanceOf(ConsiderResult.Done.class);
        return way.raiser();
    }

    private Actor referred(MatterHeader matter, Actor head) {
        boolean nation = way.now(matter).level().national();
        String unit = nation ? "WGC-MOLVT" : "DSVY";
        String area = nation ? "KH" : "BTB";
        String key = nation ? "focal-point" : "director";
        ReferForm form = new ReferForm(
                List.of(stories.seat(unit, key, area).mechanism()), Wanted.ACTION, "Inspect it.", inFiveDays());
        assertThat(stories.consideration.refer(head, consider(matter, head), form))
                .isInstanceOf(ConsiderResult.Done.class);
        return stories.holder(unit, key, area);
    }

    private void decide(MatterHeader matter, Actor head, ActionForm... actions) {
        assertThat(people.deciding.propose(head, consider(matter, head), people.form(actions)))
                .isInstanceOfAny(DecideResult.Decided.class, DecideResult.AwaitsConsent.class);
        stories.timers.runDue();
    }

    private TaskId consider(MatterHeader matter, Actor head) {
        return stories.task(head, matter.number(), MatterModel.CONSIDER);
    }

    private LocalDate inFiveDays() {
        return workingDays.plus(stories.today(), 5);
    }

    private TaskLine task(MatterHeader matter, String step, String who, Actor has) {
        assertThat(has.username()).isEqualTo(who);
        return stories.tasks(has, matter.number()).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(who + " has no " + step));
    }

    /** Every night what is due is done, and every morning people are reminded. */
    private void days(LocalDate last) {
        while (stories.today().isBefore(last)) {
            stories.clock.moveTo(stories.today().plusDays(1).atTime(1, 0));
            stories.timers.runDue();
            stories.clock.moveTo(stories.today().atTime(7, 0));
            reminders.runOnce();
        }
    }

    private Map<String, String> told(TaskId task) {
        Map<String, String> told = new LinkedHashMap<>();
        db.select(REMINDER.STAGE, OFFICIAL.USERNAME)
                .from(REMINDER)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REMINDER.RECIPIENT_ID))
                .where(REMINDER.TASK_ID.eq(task.value()))
                .and(REMINDER.OUTCOME.eq("told"))
                .orderBy(REMINDER.ID)
                .forEach(row -> told.merge(
                        row.value1(), row.value2(), (one, other) -> one.equals(other) ? one : one + " " + other));
        return told;
    }
}
