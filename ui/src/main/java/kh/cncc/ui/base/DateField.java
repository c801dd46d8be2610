package kh.cncc.ui.base;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** A day as an official writes it: day, month and year, in Khmer or Latin digits, with strokes, points or hyphens between. */
public class DateField extends DatePicker {

    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final char KHMER_ZERO = '\u17E0';

    private final String notADate;

    public DateField(ComponentTexts.Texts texts, Locale language) {
        setI18n(ComponentTexts.dates(texts, language));
        notADate = texts.get("date.notADate");
        setFallbackParser(typed -> read(typed, notADate));
    }

    /** Whether something is written in it that is not a day. */
    public boolean isUnreadable() {
        return isInputUnparsable();
    }

    /** The problem, unless it is only that what is written cannot be read. */
    String insteadOf(String problem) {
        return isUnreadable() ? notADate : problem;
    }

    static Result<LocalDate> read(String typed, String otherwise) {
        var latin = new StringBuilder(typed.length());
        for (char c : typed.strip().toCharArray()) {
            latin.append(c >= KHMER_ZERO && c <= KHMER_ZERO + 9 ? (char) ('0' + c - KHMER_ZERO) : c);
        }
        String day = latin.toString().replaceAll("[.-]", "/").replaceAll("[\\s\u200B]", "");
        return Result.of(() -> LocalDate.parse(day, WRITTEN), problem -> otherwise);
    }
}
