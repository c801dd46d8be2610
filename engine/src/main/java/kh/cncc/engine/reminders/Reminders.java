package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.SEAT;
import static kh.cncc.engine.db.Tables.TASK;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.access.Supervision;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.db.tables.Task;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials were told, and reminding by hand. */
@Service
@Transactional
public class Reminders {

    private static final Task ABOUT = TASK.as("about");

    private final DSLContext db;
    private final Clock clock;
    private final Access access;
    private final Supervision supervision;
    private final ReminderLog log;
    private final ByHand byHand;
    private final Reach reach;

    Reminders(
            DSLContext db,
            Clock clock,
            Access access,
            Supervision supervision,
            ReminderLog log,
            ByHand byHand,
            Reach reach) {
        this.db = db;
        this.clock = clock;
        this.access = access;
        this.supervision = supervision;
        this.log = log;
        this.byHand = byHand;
        this.reach = reach;
    }

    /** A page of what I was told, newest first. */
    @Transactional(readOnly = true)
    public List<ReminderLine> mine(Actor actor, int offset, int limit) {
        return log.lines(toMe(actor), offset, limit);
    }

    /** How much I was told. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return db.fetchCount(REMINDER, toMe(actor));
    }

    /** For the menu: how much of it I have not looked at. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return db.fetchCount(REMINDER, toMe(actor).and(REMINDER.READ_AT.isNull()));
    }

    /** I looked at what I was told, up to this line. */
    public void read(Actor actor, long newest) {
        db.update(REMINDER)
                .set(REMINDER.READ_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(toMe(actor))
                .and(REMINDER.READ_AT.isNull())
                .and(REMINDER.ID.le(newest))
                .execute();
    }

    /**
     * Everything that was told or passed over about a task, newest first.
     *
     * @throws Refused unless one acts for its seat, was told about it, or answers for the seat's area
     */
    @Transactional(readOnly = true)
    public List<ReminderLine> toldAbout(Actor actor, TaskId task) {
        Record2<Long, String> seat = db.select(TASK.SEAT_ID, MECHANISM.AREA_CODE)
                .from(TASK)
                .join(SEAT)
                .on(SEAT.ID.eq(TASK.SEAT_ID))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(TASK.ID.eq(task.value()))
                .fetchOne();
        boolean concerned = seat != null
                && (access.standing(actor, new SeatId(seat.value1())).isPresent()
                        || supervision.over(actor, seat.value2()).isPresent()
                        || db.fetchExists(REMINDER, toMe(actor).and(REMINDER.TASK_ID.eq(task.value()))));
        if (!concerned
                || !db.fetchExists(TASK, TASK.ID.eq(task.value()).and(reach.unlessHidden(actor, TASK.CASE_ID)))) {
            throw new Refused("refused.reminders");
        }
        return log.lines(REMINDER.TASK_ID.eq(task.value()), 0, ReminderLog.ALL);
    }

    /** Officials who could be told in the program only, because they have no address. */
    public record WithoutAddress(Words official, String username, int times) {}

    /**
     * Who has no address and should have been mailed about tasks that are open.
     *
     * @throws Refused unless one looks after work everywhere
     */
    @Transactional(readOnly = true)
    public List<WithoutAddress> withoutAddress(Actor actor) {
        if (supervision.everywhere(actor).isEmpty()) {
            throw new Refused("refused.reminders");
        }
        return db.select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, OFFICIAL.USERNAME, DSL.count())
                .from(REMINDER)
                .join(TASK)
                .on(TASK.ID.eq(REMINDER.TASK_ID))
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REMINDER.RECIPIENT_ID))
                .where(REMINDER.NO_ADDRESS)
                .and(OFFICIAL.EMAIL.isNull())
                .and(TASK.STATE.eq("open"))
                .and(reach.unlessHidden(actor, TASK.CASE_ID))
                .groupBy(OFFICIAL.ID)
                .orderBy(OFFICIAL.USERNAME)
                .fetch(row -> new WithoutAddress(new Words(row.value1(), row.value2()), row.value3(), row.value4()));
    }

    /**
     * Tells whoever acts for the tasks' seats today, in one's own words. At most once a day for each task.
     *
     * @throws Refused unless one answers for the area of every one of the seats; then nothing is done
     */
    public RemindResult remindNow(Actor actor, List<TaskId> tasks, String sentence) {
        return byHand.remind(actor, tasks, sentence);
    }

    /** What I was told about a confidential case I see as long as I see the case. */
    private Condition toMe(Actor actor) {
        return REMINDER.RECIPIENT_ID
                .eq(actor.id().value())
                .and(REMINDER.OUTCOME.eq(DSL.inline("told")))
                .and(DSL.exists(DSL.selectOne()
                        .from(ABOUT)
                        .where(ABOUT.ID.eq(REMINDER.TASK_ID))
                        .and(reach.unlessHidden(actor, ABOUT.CASE_ID))));
    }
}
