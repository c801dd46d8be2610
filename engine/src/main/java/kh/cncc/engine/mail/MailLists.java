package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.CASE_FILE;
import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.engine.db.Tables.TASK;

import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.db.tables.Mail;
import kh.cncc.engine.db.tables.Official;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.language.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists of mails, a page at a time. */
@Component
class MailLists {

    private static final Mail SIBLING = MAIL.as("sibling");
    private static final Official OTHER = OFFICIAL.as("other");

    private static final Field<List<Words>> OTHERS = DSL.multiset(DSL.selectDistinct(OTHER.NAME_EN, OTHER.NAME_KM)
                    .from(SIBLING)
                    .join(OTHER)
                    .on(OTHER.ID.eq(SIBLING.RECIPIENT_ID))
                    .where(SIBLING.PUT_ON.eq(MAIL.PUT_ON))
                    .and(SIBLING.TASK_ID
                            .eq(MAIL.TASK_ID)
                            .or(MAIL.TASK_ID
                                    .isNull()
                                    .and(SIBLING.TASK_ID.isNull())
                                    .and(SIBLING.CASE_ID.eq(MAIL.CASE_ID))))
                    .and(SIBLING.RECIPIENT_ID.ne(MAIL.RECIPIENT_ID))
                    .and(SIBLING.STATE.notIn("dropped", "cancelled"))
                    // Rule: who has to do with a confidential case is not said, also not to one another.
                    .and(Reach.notConfidential(MAIL.CASE_ID))
                    .orderBy(OTHER.NAME_EN))
            .as("others")
            .convertFrom(rows -> rows.map(row -> new Words(row.value1(), row.value2())));

    private static final Field<Boolean> SEEN = DSL.field(DSL.name("seen"), Boolean.class);

    private final DSLContext db;
    private final Access access;
    private final Reach reach;

    MailLists(DSLContext db, Access access, Reach reach) {
        this.db = db;
        this.access = access;
        this.reach = reach;
    }

    List<MailRow> page(Condition which, Actor reader, int offset, int limit) {
        List<Long> seats = access.seats(reader).stream()
                .map(held -> held.seat().id().value())
                .toList();
        return db.select(
                        MAIL.ID,
                        MAIL.STATE,
                        MAIL.KIND,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM,
                        OFFICIAL.EMAIL,
                        MAIL.ADDRESS,
                        MAIL.SUBJECT,
                        MAIL.BODY,
                        TASK.ID,
                        CASE_FILE.NUMBER,
                        DSL.field(reach.visible(reader, MAIL.CASE_ID)).as(SEEN),
                        MECHANISM.NAME_EN,
                        MECHANISM.NAME_KM,
                        MAIL.RULE_EN,
                        MAIL.RULE_KM,
                        OTHERS,
                        MAIL.ATTEMPTS,
                        MAIL.PUT_AT,
                        MAIL.DUE_AT,
                        MAIL.ENDED_AT,
                        MAIL.REASON,
                        MAIL.REPLY)
                .from(MAIL)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(MAIL.RECIPIENT_ID))
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(MAIL.CASE_ID))
                .leftJoin(TASK)
                .on(TASK.ID.eq(MAIL.TASK_ID).and(TASK.STATE.eq("open")).and(TASK.SEAT_ID.in(seats)))
                .leftJoin(MECHANISM)
                .on(MECHANISM.ID.eq(CASE_FILE.MECHANISM_ID))
                .and(CASE_FILE.CONFIDENTIALITY.ne(Confidentiality.CONFIDENTIAL.code()))
                .where(which)
                .orderBy(MAIL.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(MailLists::row);
    }

    int count(Condition which) {
        return db.selectCount()
                .from(MAIL)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(MAIL.RECIPIENT_ID))
                .leftJoin(CASE_FILE)
                .on(CASE_FILE.ID.eq(MAIL.CASE_ID))
                .where(which)
                .fetchSingle()
                .value1();
    }

    static Condition found(MailFilter filter) {
        Condition condition = filter.state() == null
                ? DSL.noCondition()
                : MAIL.STATE.eq(filter.state().code());
        if (filter.day() != null) {
            condition = condition.and(MAIL.PUT_ON.eq(filter.day()));
        }
        if (filter.text().isBlank()) {
            return condition;
        }
        String part = filter.text().strip();
        return condition.and(OFFICIAL.NAME_EN
                .containsIgnoreCase(part)
                .or(OFFICIAL.NAME_KM.containsIgnoreCase(part))
                .or(OFFICIAL.EMAIL.containsIgnoreCase(part))
                .or(MAIL.ADDRESS.containsIgnoreCase(part))
                .or(MAIL.SUBJECT.containsIgnoreCase(part))
                .or(CASE_FILE.NUMBER.containsIgnoreCase(part)));
    }

    private static MailRow row(Record row) {
        MailState state = MailState.of(row.get(MAIL.STATE));
        Long task = row.get(TASK.ID);
        var ended = row.get(MAIL.ENDED_AT);
        String reason = row.get(MAIL.REASON);
        String place = row.get(MECHANISM.NAME_EN);
        return new MailRow(
                new MailId(row.get(MAIL.ID)),
                state,
                row.get(MAIL.KIND),
                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                address(row, state),
                row.get(MAIL.SUBJECT),
                row.get(MAIL.BODY),
                task == null ? null : new TaskId(task),
                row.get(CASE_FILE.NUMBER),
                row.get(SEEN),
                place == null ? null : new Words(place, row.get(MECHANISM.NAME_KM)),
                new Words(row.get(MAIL.RULE_EN), row.get(MAIL.RULE_KM)),
                row.get(OTHERS),
                row.get(MAIL.ATTEMPTS),
                row.get(MAIL.PUT_AT).toInstant(),
                state == MailState.WAITING ? row.get(MAIL.DUE_AT).toInstant() : null,
                ended == null ? null : ended.toInstant(),
                reason == null ? null : MailReason.of(reason),
                row.get(MAIL.REPLY));
    }

    private static @Nullable String address(Record row, MailState state) {
        boolean tried = state == MailState.SENT || state == MailState.FAILED;
        return tried ? row.get(MAIL.ADDRESS) : row.get(OFFICIAL.EMAIL);
    }
}
