package kh.cncc.ui.base;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kh.cncc.engine.deadlines.WorkingDays;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.ui.base.Deadline.Kind;
import org.springframework.stereotype.Component;

/** Days, moments, numbers and deadlines as people read them in their language. Digits are Latin in both. */
@Component
public class Calendar {

    /** Rule: what is due within two working days asks for attention. */
    private static final int SOON = 2;

    private final Clock clock;
    private final WorkingDays workingDays;

    Calendar(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /** Today in Cambodia. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day on which that was in Cambodia. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TimeConfiguration.ZONE);
    }

    /** Such as 5 November 2026. */
    public String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    /** Such as 5 Nov 2026, 14:05. */
    public String moment(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language).format(moment.atZone(TimeConfiguration.ZONE));
    }

    /** Digits in groups of three, as many decimals as there are. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** How this due date stands today. */
    public Deadline deadline(LocalDate dueOn) {
        LocalDate today = today();
        if (dueOn.isBefore(today)) {
            return new Deadline(Kind.OVERDUE, workingDays.between(dueOn, today));
        }
        int left = workingDays.between(today, dueOn);
        return new Deadline(left <= SOON ? Kind.DUE_SOON : Kind.ON_TIME, left);
    }

    /** The deadline in words with a symbol and a colour, and the day itself when pointed at. */
    public Span status(LocalDate dueOn) {
        Deadline deadline = deadline(dueOn);
        String key = switch (deadline.kind()) {
            case OVERDUE -> deadline.workingDays() == 0 ? "due.justOver" : "due.overdue";
            case DUE_SOON, ON_TIME ->
                dueOn.equals(today()) ? "due.today" : deadline.workingDays() == 0 ? "due.dayOff" : "due.in";
        };
        Span status = new Span(words(key, deadline.workingDays()));
        status.addClassNames("status", deadline.kind().style());
        status.setTitle(day(dueOn, Languages.current()));
        return status;
    }

    private static String words(String key, int days) {
        boolean one = days == 1 && (key.equals("due.in") || key.equals("due.overdue"));
        return I18NProvider.translate(one ? key + ".one" : key, days);
    }
}
