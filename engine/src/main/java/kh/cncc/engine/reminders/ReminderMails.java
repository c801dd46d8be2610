package kh.cncc.engine.reminders;

import kh.cncc.engine.mail.MailKind;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A kind of mail for each of the words that a rule may use, and for those of the program itself. */
@Configuration(proxyBeanMethods = false)
class ReminderMails {

    @Bean
    MailKind reminderBefore(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail("before", db, tasks, log);
    }

    @Bean
    MailKind reminderDue(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail("due", db, tasks, log);
    }

    @Bean
    MailKind reminderLate(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail("late", db, tasks, log);
    }

    @Bean
    MailKind reminderLateBelow(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail("late-below", db, tasks, log);
    }

    @Bean
    MailKind reminderHandedUp(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail(Stage.HANDED_UP, db, tasks, log);
    }

    @Bean
    MailKind reminderVacant(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail("vacant", db, tasks, log);
    }

    @Bean
    MailKind reminderByHand(DSLContext db, TaskText tasks, ReminderLog log) {
        return new ReminderMail(ByHand.STAGE, db, tasks, log);
    }
}
