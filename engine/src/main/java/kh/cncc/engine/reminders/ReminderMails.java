package kh.cncc.engine.reminders;

import kh.cncc.engine.mail.MailKind;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A kind of mail for each of the words that a rule may use, and for those of the program itself. */
@Configuration(proxyBeanMethods = false)
class ReminderMails {

    @Bean
    MailKind reminderBefore(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail("before", db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderDue(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail("due", db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderLate(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail("late", db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderLateBelow(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail("late-below", db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderHandedUp(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail(Stage.HANDED_UP, db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderVacant(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail("vacant", db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderReturned(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail(TaskNews.WORDS, db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderAskedAgain(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail(TaskNews.ASKED_AGAIN, db, tasks, log, stillSo);
    }

    @Bean
    MailKind reminderByHand(DSLContext db, TaskText tasks, ReminderLog log, StillSo stillSo) {
        return new ReminderMail(ByHand.STAGE, db, tasks, log, stillSo);
    }
}
