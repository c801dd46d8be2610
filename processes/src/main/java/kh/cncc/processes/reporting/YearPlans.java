package kh.cncc.processes.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.deadlines.DayOff;
import kh.cncc.engine.deadlines.Holidays;
import kh.cncc.engine.deadlines.MailForecast;
import kh.cncc.engine.deadlines.MailForecast.PlannedTask;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.deadlines.YearSwitch;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.workflow.DecisionTables;
import kh.cncc.engine.workflow.Models;
import kh.cncc.engine.workflow.StepInfo;
import kh.cncc.processes.reporting.YearPlan.Doubt;
import kh.cncc.processes.reporting.YearPlan.HolidaysKnown;
import kh.cncc.processes.reporting.YearPlan.Kind;
import kh.cncc.processes.reporting.YearPlan.PlannedCycle;
import kh.cncc.processes.reporting.YearPlan.PlannedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks ahead at a year: which cycles open when, and what is due by when at which level. */
@Service
@Transactional(readOnly = true)
public class YearPlans {

    private final ReportAccess access;
    private final Cycles cycles;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final YearSwitch years;
    private final Holidays holidays;
    private final Models models;
    private final DecisionTables tables;
    private final Organisation organisation;
    private final ObjectProvider<MailForecast> forecasts;

    YearPlans(
            ReportAccess access,
            Cycles cycles,
            DueDates dueDates,
            WorkingDays workingDays,
            YearSwitch years,
            Holidays holidays,
            Models models,
            DecisionTables tables,
            Organisation organisation,
            ObjectProvider<MailForecast> forecasts) {
        this.access = access;
        this.cycles = cycles;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.years = years;
        this.holidays = holidays;
        this.models = models;
        this.tables = tables;
        this.organisation = organisation;
        this.forecasts = forecasts;
    }

    /** The cycles of these kinds that report on the year, in the order in which they open. */
    public YearPlan plan(Actor actor, int year, Set<PeriodType> types) {
        access.requireNation(actor);
        Map<Period, String> open = new LinkedHashMap<>();
        cycles.all().forEach(cycle -> open.put(cycle.period(), cycle.code()));
        List<PlannedCycle> planned = new ArrayList<>();
        for (PeriodType type : types) {
            Period period = Period.containing(type, LocalDate.of(year, 1, 1));
            while (period.end().getYear() == year) {
                planned.add(cycle(period, open.get(period)));
                period = period.next();
            }
        }
        planned.sort(java.util.Comparator.comparing(PlannedCycle::opensOn)
                .thenComparing(cycle -> cycle.period().type()));
        return new YearPlan(year, years.automatic(year), known(actor, year), planned);
    }

    private HolidaysKnown known(Actor actor, int year) {
        List<DayOff> days = holidays.ofYear(actor, year).stream()
                .filter(day -> day.decree() == null)
                .toList();
        if (days.isEmpty()) {
            return HolidaysKnown.UNKNOWN;
        }
        return days.stream().anyMatch(day -> day.status().equals("projected"))
                ? HolidaysKnown.PROJECTED
                : HolidaysKnown.KNOWN;
    }

    private PlannedCycle cycle(Period period, @Nullable String code) {
        LocalDate opens = workingDays.firstAfter(period.end());
        List<PlannedDate> provinces = tasks(Steps.PROVINCIAL_REPORT, period, opens);
        List<PlannedDate> ministries = tasks(Steps.MINISTRY_REPORT, period, opens);
        List<PlannedDate> nation = new ArrayList<>();
        nation.add(end(Kind.CUT_OFF, Steps.CUT_OFF, period, opens));
        nation.addAll(tasks(Steps.REPORTING_CYCLE, period, opens));
        nation.add(end(Kind.LOCK, Steps.LOCK_DATE, period, opens));
        List<PlannedDate> all = new ArrayList<>(provinces);
        all.addAll(ministries);
        all.addAll(nation);
        List<Doubt> doubts = new ArrayList<>(doubts(provinces, nation));
        doubts.addAll(doubts(ministries, nation.subList(0, 1)));
        return new PlannedCycle(period, code, opens, all, doubts);
    }

    /** The user tasks of a model for which the table has a deadline in periods of this kind. */
    private List<PlannedDate> tasks(String procedure, Period period, LocalDate opens) {
        List<PlannedDate> planned = new ArrayList<>();
        for (Map.Entry<String, StepInfo> step : models.steps(procedure).entrySet()) {
            dueDates.planned(procedure, step.getKey(), period, opens).ifPresent(found -> {
                LocalDate due = found.onlyAfterOpening() ? null : found.due();
                planned.add(new PlannedDate(
                        Kind.TASK,
                        DueDates.level(procedure),
                        step.getValue().name(),
                        seat(procedure, step.getKey()),
                        due,
                        found.minimumDays(),
                        due == null ? List.of() : mails(procedure, step.getKey(), step.getValue(), opens, due)));
            });
        }
        return planned;
    }

    private PlannedDate end(Kind kind, String step, Period period, LocalDate opens) {
        DueDates.Planned found =
                dueDates.planned(Steps.REPORTING_CYCLE, step, period, opens).orElseThrow();
        return new PlannedDate(kind, "nation", null, null, found.due(), found.minimumDays(), List.of());
    }

    private List<MailForecast.PlannedMail> mails(
            String procedure, String step, StepInfo info, LocalDate opens, LocalDate due) {
        PlannedTask task = new PlannedTask(procedure, step, info.screen(), DueDates.level(procedure), opens, due);
        return forecasts.stream()
                .flatMap(forecast -> forecast.mails(task, workingDays.calendar()).stream())
                .toList();
    }

    /** Any seat of the kind tells its title; each unit that is asked has a seat of its own. */
    private @Nullable Words seat(String procedure, String step) {
        Map<String, Object> rule = tables.only(procedure + "Seats", Map.of("step", step));
        String mechanism = String.valueOf(rule.get("mechanism"));
        String key = String.valueOf(rule.get("seat"));
        if (mechanism.equals("UNIT") || mechanism.equals("CASE")) {
            return null;
        }
        return organisation.mechanisms(mechanism).stream()
                .findFirst()
                .flatMap(found -> organisation.seat(mechanism, key, found.area()))
                .map(YearPlans::title)
                .orElse(null);
    }

    private static Words title(Seat seat) {
        return seat.area().equals("KH") ? seat.label() : seat.title();
    }

    /** Each date must leave time after the one before it; what is counted from its own beginning only has no place in the row. */
    private static List<Doubt> doubts(List<PlannedDate> below, List<PlannedDate> above) {
        List<PlannedDate> row = new ArrayList<>(below);
        row.addAll(above);
        row.removeIf(date -> date.due() == null);
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            Optional<LocalDate> before = Optional.ofNullable(row.get(i - 1).due());
            LocalDate due = row.get(i).due();
            if (due != null && before.filter(earlier -> !due.isAfter(earlier)).isPresent()) {
                doubts.add(new Doubt(row.get(i - 1), row.get(i)));
            }
        }
        return doubts;
    }
}
