package kh.cncc.ui.base;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** A day as an official writes it: day, month and year, in Khmer or Latin digits, with strokes, points or hyphens between, or as it is shown. */
public class DateField extends DatePicker {

    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** As dates are shown. */
    private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMMM uuuu")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private static final char KHMER_ZERO = '\u17E0';

    private final String notADate;

    public DateField(ComponentTexts.Texts texts, Locale language) {
        setI18n(ComponentTexts.dates(texts, language));
        notADate = texts.get("date.notADate");
        setFallbackParser(typed -> read(typed, language, notADate));
    }

    /** Only these days can be chosen, and another is said at once to be none of them. */
    public void between(LocalDate earliest, LocalDate latest, String why) {
        setMin(earliest);
        setMax(latest);
        setI18n(getI18n().setMinErrorMessage(why).setMaxErrorMessage(why));
    }

    /** What was said of it before may be mended; what is written now is judged anew. */
    void judge() {
        setErrorMessage(null);
        validate();
    }

    /** Whether something is written in it that is not a day. */
    public boolean isUnreadable() {
        return isInputUnparsable();
    }

    /** The problem, unless it is only that what is written cannot be read. */
    String insteadOf(String problem) {
        return isUnreadable() ? notADate : problem;
    }

    static Result<LocalDate> read(String typed, Locale language, String otherwise) {
        var latin = new StringBuilder(typed.length());
        for (char c : typed.strip().toCharArray()) {
            latin.append(c >= KHMER_ZERO && c <= KHMER_ZERO + 9 ? (char) ('0' + c - KHMER_ZERO) : c);
        }
        String words = latin.toString().replaceAll("[\\s\u200B]+", " ");
        String day = words.replaceAll("[.-]", "/").replace(" ", "");
        return Stream.of(IN_WORDS.withLocale(language), IN_WORDS.withLocale(Languages.ENGLISH))
                .map(written -> Result.of(() -> LocalDate.parse(words, written), problem -> otherwise))
                .filter(read -> !read.isError())
                .findFirst()
                .orElseGet(() -> Result.of(() -> LocalDate.parse(day, WRITTEN), problem -> otherwise));
    }
}
