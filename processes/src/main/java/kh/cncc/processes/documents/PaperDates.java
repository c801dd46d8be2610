package kh.cncc.processes.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days and numbers as official documents write them. */
public final class PaperDates {

    private static final List<String> MONTHS = List.of(
            "មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private PaperDates() {}

    /** In Khmer with the words for day, month and year. */
    public static String day(LocalDate day, Locale language) {
        return khmer(language)
                ? "ថ្ងៃទី" + number(day.getDayOfMonth(), language) + " ខែ" + MONTHS.get(day.getMonthValue() - 1)
                        + " ឆ្នាំ" + number(day.getYear(), language)
                : ENGLISH.format(day);
    }

    /** In Khmer with Khmer digits. */
    public static String number(int number, Locale language) {
        String digits = String.valueOf(number);
        return khmer(language)
                ? digits.codePoints()
                        .map(digit -> digit >= '0' && digit <= '9' ? digit - '0' + '០' : digit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : digits;
    }

    private static boolean khmer(Locale language) {
        return language.getLanguage().equals("km");
    }
}
