package kh.cncc.engine.reminders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.deadlines.MailForecast;
import kh.cncc.engine.deadlines.WorkingCalendar;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.StepInfo;
import org.springframework.stereotype.Component;

/** What the table of reminders would send about a task that nobody does, for the preview of a year. */
@Component
class ReminderForecast implements MailForecast {

    private static final Map<Who, Words> NAMES = Map.of(
            Who.HOLDER, new Words("whoever has the task", "អ្នកទទួលកិច្ចការ"),
            Who.DEPUTY, new Words("the deputy", "អ្នកជំនួស"),
            Who.DELEGATE, new Words("the delegate", "អ្នកទទួលប្រតិភូកម្ម"),
            Who.SUPERIOR, new Words("the superior", "ថ្នាក់លើ"),
            Who.CHIEF_OF_SECRETARIAT, new Words("the chief of the secretariat", "ប្រធានលេខាធិការដ្ឋាន"),
            Who.PRESIDENT, new Words("the president of the council", "ប្រធានក្រុមប្រឹក្សា"),
            Who.COORDINATOR, new Words("the coordinator", "មន្ត្រីសម្របសម្រួល"));

    private final ReminderRules rules;
    private final Models models;

    ReminderForecast(ReminderRules rules, Models models) {
        this.rules = rules;
        this.models = models;
    }

    @Override
    public List<PlannedMail> mails(PlannedTask task, WorkingCalendar calendar) {
        StepInfo step = Objects.requireNonNull(models.steps(task.procedure()).get(task.step()), task.step());
        StageDays days = new StageDays(calendar);
        return rules.ladder(task.level(), Passage.kind(step)).stages().stream()
                .filter(stage -> stage.how() != How.PROGRAM)
                .map(stage -> new PlannedMail(days.day(task.due(), stage.offset()), stage.rule(), name(stage.who())))
                .filter(mail -> !mail.day().isBefore(task.opensOn()))
                .toList();
    }

    private static Words name(Who who) {
        return NAMES.getOrDefault(who, new Words(who.word(), who.word()));
    }
}
