package kh.cncc.engine.reminders;

import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.REMINDER;

import kh.cncc.engine.db.tables.Mail;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What became of the mail that told somebody; for queries that read {@code engine.reminder}. */
public final class ReminderMailState {

    private static final Mail DIGEST = MAIL.as("digest");

    /**
     * State of the mail, a digest's for what is told by digest; null when there is none. A digest that waited while a newer one was put in
     * says nothing; the newer one says it all.
     */
    public static final Field<@Nullable String> STATE = DSL.coalesce(
                    DSL.field(DSL.select(MAIL.STATE)
                            .from(MAIL)
                            .where(MAIL.ONCE_KEY.eq(DSL.concat(DSL.inline("reminder:"), REMINDER.ID)))
                            .and(MAIL.RECIPIENT_ID.eq(REMINDER.RECIPIENT_ID))),
                    DSL.field(DSL.select(DIGEST.STATE)
                            .from(DIGEST)
                            .where(REMINDER.HOW.eq(DSL.inline("digest")))
                            .and(REMINDER.OUTCOME.eq(DSL.inline("told")))
                            .and(DIGEST.RECIPIENT_ID.eq(REMINDER.RECIPIENT_ID))
                            .and(DIGEST.KIND.eq(DSL.inline("digest")))
                            .and(DIGEST.PUT_ON.ge(REMINDER.TOLD_ON))
                            .and(DIGEST.STATE.ne(DSL.inline("dropped")))
                            .orderBy(DIGEST.PUT_ON, DIGEST.ID)
                            .limit(1)))
            .as("mail_state");

    private ReminderMailState() {}
}
