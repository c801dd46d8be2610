package kh.cncc.ui.reporting;

import static kh.cncc.ui.base.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.processes.reporting.YearPlan.Doubt;
import kh.cncc.processes.reporting.YearPlan.Kind;
import kh.cncc.processes.reporting.YearPlan.PlannedCycle;
import kh.cncc.processes.reporting.YearPlan.PlannedDate;
import kh.cncc.ui.base.Languages;
import org.springframework.stereotype.Component;

/** The plan of a year in words, the same on screen and in a file. */
@Component
class PlanWords {

    private final Phrases phrases;

    PlanWords(Phrases phrases) {
        this.phrases = phrases;
    }

    List<String> columns() {
        return List.of(text("year.step"), text("year.level"), text("year.seat"), text("year.due"), text("year.mails"));
    }

    String period(PlannedCycle cycle) {
        return phrases.period(cycle.period());
    }

    String title(PlannedCycle cycle) {
        String opens = text("year.opens", period(cycle), phrases.day(cycle.opensOn()));
        return cycle.code() == null ? opens : opens + " · " + text("year.isOpen", cycle.code());
    }

    String what(PlannedDate date) {
        if (date.step() != null) {
            return Languages.read(date.step());
        }
        return text(date.kind() == Kind.CUT_OFF ? "reporting.dates.cutOff" : "reporting.dates.lock");
    }

    String level(PlannedDate date) {
        return text("year.level." + date.level());
    }

    String seat(PlannedDate date) {
        if (date.kind() != Kind.TASK) {
            return "–";
        }
        return date.seat() == null ? text("year.seat.each") : Languages.read(date.seat());
    }

    String due(PlannedDate date) {
        return date.due() == null ? text("year.afterOpening", date.days()) : phrases.day(date.due());
    }

    String mails(PlannedDate date) {
        return date.mails().isEmpty()
                ? "–"
                : date.mails().stream()
                        .map(mail -> text(
                                "year.mail",
                                phrases.day(mail.day()),
                                Languages.read(mail.recipient()),
                                Languages.read(mail.rule())))
                        .collect(Collectors.joining("; "));
    }

    String doubt(PlannedCycle cycle, Doubt doubt) {
        return text(
                "year.doubt",
                period(cycle),
                what(doubt.later()),
                due(doubt.later()),
                what(doubt.earlier()),
                due(doubt.earlier()));
    }
}
